package org.hearback.adapter.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

import org.hearback.channel.Desk;
import org.hearback.channel.DeskDirectory;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The service projects, request types and users of Jira. */
final class JiraDeskDirectory implements DeskDirectory {
    private static final String REQUEST_TYPE = "requesttype";
    private static final String USER = "user";

    private final ServiceProjects projects;
    private final UserManager users;
    private final Permissions permissions;
    private final JiraAuthenticationContext context;

    JiraDeskDirectory(
            ServiceProjects projects,
            UserManager users,
            Permissions permissions,
            JiraAuthenticationContext context) {
        this.projects = projects;
        this.users = users;
        this.permissions = permissions;
        this.context = context;
    }

    @Override
    public List<RequestTypeChoice> requestTypes() {
        return projects.all().stream().flatMap(this::choices).toList();
    }

    @Override
    public Map<String, String> check(Desk desk) {
        var project = projects.find(desk.projectId()).orElse(null);
        var problems = new LinkedHashMap<String, String>();
        if (project == null || !hasType(project, desk.requestTypeId()))
            problems.put(REQUEST_TYPE, "hearback.problem.requesttype");
        userProblem(users.getUserByKey(desk.userKey()), project)
                .ifPresent(problem -> problems.put(USER, problem));
        return problems;
    }

    @Override
    public Optional<String> userKey(String userName) {
        return Optional.ofNullable(users.getUserByName(userName)).map(ApplicationUser::getKey);
    }

    @Override
    public Optional<String> userName(String userKey) {
        return Optional.ofNullable(users.getUserByKey(userKey)).map(ApplicationUser::getUsername);
    }

    private Optional<String> userProblem(
            @Nullable ApplicationUser user, @Nullable Project project) {
        if (user == null) return Optional.of("hearback.problem.user");
        if (!user.isActive()) return Optional.of("hearback.problem.user.inactive");
        if (project == null || permissions.isAgentOf(project, user)) return Optional.empty();
        return Optional.of("hearback.problem.user.noagent");
    }

    private boolean hasType(Project project, int requestTypeId) {
        return choices(project).anyMatch(each -> each.requestTypeId() == requestTypeId);
    }

    private Stream<RequestTypeChoice> choices(Project project) {
        return projects.typesOf(project, context.getLoggedInUser()).stream()
                .map(
                        type ->
                                new RequestTypeChoice(
                                        project.getId(),
                                        project.getKey(),
                                        project.getName(),
                                        type.getId(),
                                        type.getName()));
    }
}
