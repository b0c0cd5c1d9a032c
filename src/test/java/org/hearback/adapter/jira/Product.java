package org.hearback.adapter.jira;

import static java.util.Objects.requireNonNull;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.project.version.VersionManager;
import com.atlassian.jira.workflow.IssueWorkflowManager;

import org.hearback.kernel.ChangeRef;

import java.util.Arrays;
import java.util.function.Consumer;

/** What the owner of the software project does in a test's Jira. */
final class Product {
    private static final String OWNER = "nora";

    private final HostedJira jira;

    Product(HostedJira jira) {
        this.jira = jira;
    }

    Project project() {
        return jira.service(ProjectManager.class).getProjectObjByKey("APP");
    }

    Issue issue(String key) {
        return requireNonNull(jira.service(IssueManager.class).getIssueObject(key), key);
    }

    Issue again(Issue issue) {
        return issue(issue.getKey());
    }

    /** A bug in the project. */
    Issue make(String summary) {
        return make(input -> input.setSummary(summary));
    }

    /** A bug that is to be fixed in these versions. */
    Issue planned(String summary, String... versions) {
        var ids = Arrays.stream(versions).map(this::version).map(Version::getId);
        return make(input -> input.setSummary(summary).setFixVersionIds(ids.toArray(Long[]::new)));
    }

    /** A bug of which the form says so. */
    Issue make(Consumer<IssueInputParameters> form) {
        var type =
                project().getIssueTypes().stream()
                        .filter(each -> each.getName().equals("Bug"))
                        .findFirst()
                        .orElseThrow();
        var changes = jira.service(IssueService.class);
        var wanted =
                changes.newIssueInputParameters()
                        .setProjectId(project().getId())
                        .setIssueTypeId(type.getId());
        form.accept(wanted);
        var check = changes.validateCreate(jira.user(OWNER), wanted);
        return changes.create(jira.user(OWNER), check).getIssue();
    }

    static ChangeRef ref(Issue issue) {
        return new ChangeRef(issue.getId(), issue.getKey());
    }

    Version version(String name) {
        return jira.service(VersionManager.class).getVersion(project().getId(), name);
    }

    void release(String name, boolean released) {
        jira.service(VersionManager.class).releaseVersion(version(name), released);
    }

    /** Takes the step of that name. */
    void step(Issue issue, String name) {
        var owner = jira.user(OWNER);
        var action =
                jira
                        .service(IssueWorkflowManager.class)
                        .getSortedAvailableActions(again(issue), owner)
                        .stream()
                        .filter(each -> each.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
        var changes = jira.service(IssueService.class);
        var nothing = changes.newIssueInputParameters();
        changes.transition(
                owner, changes.validateTransition(owner, issue.getId(), action.getId(), nothing));
    }

    /** Links them in Jira's own dialog. */
    void link(String type, Issue from, Issue to) {
        try {
            jira.service(IssueLinkManager.class)
                    .createIssueLink(from.getId(), to.getId(), linkType(type), null, null);
        } catch (CreateException e) {
            throw new IllegalStateException(e);
        }
    }

    void unlink(String type, Issue from, Issue to) {
        var links = jira.service(IssueLinkManager.class);
        links.removeIssueLink(
                links.getIssueLink(from.getId(), to.getId(), linkType(type)), jira.user(OWNER));
    }

    private long linkType(String name) {
        return jira.service(IssueLinkTypeManager.class).getIssueLinkTypesByName(name).stream()
                .findFirst()
                .orElseThrow()
                .getId();
    }
}
