package org.hearback.adapter.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.kernel.ChangeRef;
import org.hearback.voice.ChangeFinder;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Changes with the eyes of the caller of the current web request. */
final class JiraChangeFinder implements ChangeFinder {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final JiraAuthenticationContext context;
    private final Acting acting;
    private final IssueManager all;
    private final LiveIssues issues;
    private final IssueService changes;
    private final Permissions permissions;
    private final LikelyChanges likely;
    private final IssueText text;
    private final Words words;

    JiraChangeFinder(JiraServices jira, IssueText text) {
        this.context = jira.people().context();
        this.acting = jira.acting();
        this.all = jira.work().issues();
        this.issues = jira.issues();
        this.changes = jira.work().changes();
        this.permissions = jira.permissions();
        this.likely = new LikelyChanges(jira.searching(), jira.places(), jira.permissions());
        this.text = text;
        this.words = jira.words();
    }

    @Override
    public List<Found> likely(String said, List<Long> except, int limit) {
        var caller = context.getLoggedInUser();
        if (caller == null) return List.of();
        return acting.as(
                caller,
                "find likely changes",
                () ->
                        likely.find(caller, said, except, limit).stream()
                                .map(JiraChangeFinder::found)
                                .toList());
    }

    @Override
    public String textOf(long issueId) {
        var caller = context.getLoggedInUser();
        return acting.as(
                caller,
                "read issue " + issueId,
                () ->
                        issues.live(issueId)
                                .filter(issue -> sees(issue, caller))
                                .map(text::of)
                                .orElse(""));
    }

    @Override
    public Optional<Found> find(String key) {
        var wanted = key.strip();
        var caller = context.getLoggedInUser();
        return acting.as(
                caller,
                "look for a change",
                () ->
                        Optional.ofNullable(issue(wanted))
                                .filter(issue -> isChange(issue) && sees(issue, caller))
                                .map(JiraChangeFinder::found));
    }

    @Override
    public List<Found> find(List<Long> issueIds) {
        var caller = context.getLoggedInUser();
        return acting.as(
                caller,
                "read %d changes".formatted(issueIds.size()),
                () ->
                        issues.live(issueIds).stream()
                                .filter(issue -> isChange(issue) && sees(issue, caller))
                                .map(JiraChangeFinder::found)
                                .toList());
    }

    @Override
    public List<Place> places() {
        var caller = context.getLoggedInUser();
        if (caller == null) return List.of();
        return acting.as(
                caller,
                "list where changes can be made",
                () ->
                        permissions.whereCreates(caller).stream()
                                .filter(project -> !project.isArchived())
                                .filter(project -> !ServiceProjects.isService(project))
                                .sorted(
                                        Comparator.comparing(
                                                Project::getName, String.CASE_INSENSITIVE_ORDER))
                                .map(JiraChangeFinder::place)
                                .toList());
    }

    @Override
    public ChangeRef create(Draft draft) {
        var caller = context.getLoggedInUser();
        return acting.as(
                caller,
                "make a change in project " + draft.projectId(),
                () -> create(draft, caller));
    }

    private ChangeRef create(Draft draft, @Nullable ApplicationUser caller) {
        if (caller == null) throw words.refusal("hearback.desk.linker.nobody");
        var wanted = changes.newIssueInputParameters();
        wanted.setProjectId(draft.projectId())
                .setIssueTypeId(draft.typeId())
                .setSummary(draft.summary())
                .setDescription(text.description(draft))
                .setReporterId(caller.getUsername());
        // The person filled in our own form, which asks for less than Jira's may.
        wanted.setSkipScreenCheck(true);
        wanted.setApplyDefaultValuesWhenParameterNotProvided(true);
        var check = changes.validateCreate(caller, wanted);
        if (!check.isValid()) throw Words.refusal(check.getErrorCollection());
        var made = changes.create(caller, check);
        if (!made.isValid()) throw Words.refusal(made.getErrorCollection());
        return LiveIssues.changeTo(made.getIssue());
    }

    /** Jira finds an issue by a key that it had before, too. */
    private @Nullable Issue issue(String key) {
        return NUMBER.matcher(key).matches()
                ? all.getIssueObject(Long.valueOf(key))
                : all.getIssueObject(key);
    }

    private boolean sees(Issue issue, @Nullable ApplicationUser caller) {
        return caller != null && permissions.sees(issue, caller);
    }

    /** A customer's request asks for a change; it is none. */
    private static boolean isChange(Issue issue) {
        return LiveIssues.isLive(issue) && !ServiceProjects.isService(issue.getProjectObject());
    }

    private static Found found(Issue issue) {
        return new Found(
                LiveIssues.changeTo(issue),
                issue.getSummary(),
                issue.getStatus().getNameTranslation(),
                issue.getProjectObject().getName());
    }

    private static Place place(Project project) {
        var types =
                project.getIssueTypes().stream()
                        .filter(type -> !type.isSubTask())
                        .map(type -> new IssueType(type.getId(), type.getNameTranslation()))
                        .toList();
        return new Place(project.getId(), project.getKey(), project.getName(), types);
    }
}
