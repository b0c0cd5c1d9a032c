package org.hearback.sandbox.desk.api;

import com.atlassian.jira.application.ApplicationRoleManager;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.user.UserService;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.config.PriorityManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.config.util.JiraHome;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.RendererManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.project.version.VersionManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.timezone.TimeZoneManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.sal.api.message.LocaleResolver;

import org.hearback.sandbox.desk.jql.Jql;
import org.hearback.sandbox.desk.model.PriorityRow;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.desk.wiki.Wiki;
import org.hearback.sandbox.host.DeskHost;
import org.hearback.sandbox.host.ServicesRegistrar;
import org.hearback.sandbox.host.Users;

import java.util.stream.Stream;

/** Jira's services, and the thread that sends its mail. */
public final class JiraServices implements AutoCloseable {
    private final DeskHost host;
    private final Rules rules;
    private final JiraTypes types;
    private final DeskMail mail;

    public JiraServices(DeskHost host, Rules rules, JiraTypes types) {
        this.host = host;
        this.rules = rules;
        this.types = types;
        var way = host.smtpPort() == 0 ? MailWay.STAYS : new SmtpWay(host.smtpPort(), host.clock());
        this.mail = new DeskMail(rules.books().mails(), way, host.clock());
    }

    /** Ends what runs beside requests; mails that wait are lost. */
    @Override
    public void close() {
        mail.close();
    }

    public void register(ServicesRegistrar registrar, Users users, Jql jql, Wiki wiki) {
        var deskUsers = new DeskUsers(rules.books(), types);
        registrar.service(UserManager.class, deskUsers);
        registrar.service(UserService.class, deskUsers);
        var preferences = new DeskPreferences(rules.preferences(), host.currentUser());
        registrar.service(LocaleManager.class, preferences);
        registrar.service(LocaleResolver.class, preferences);
        registrar.service(TimeZoneManager.class, preferences);
        registrar.service(com.atlassian.sal.api.timezone.TimeZoneManager.class, preferences);
        registrar.service(
                JiraAuthenticationContext.class,
                new DeskAuthentication(host.currentUser(), users, types, preferences));
        registrar.service(ProjectManager.class, new DeskProjects(rules.books(), types));
        var permissions =
                new DeskPermissions(rules, types, new KnownPermissions(host.extensions()));
        registrar.service(PermissionManager.class, permissions);
        registrar.service(GlobalPermissionManager.class, permissions);
        var use = GlobalPermissionKey.of("USE");
        registrar.service(
                ApplicationRoleManager.class, user -> permissions.hasPermission(use, user));
        registrar.service(SearchService.class, new DeskSearch(jql, rules.books().issues(), types));
        registrar.service(RendererManager.class, (type, text, context) -> wiki.html(text));
        var settings = new DeskSettings(host.baseUrl(), host.sharedHome());
        registrar.service(ApplicationProperties.class, settings);
        registrar.service(JiraHome.class, settings);
        issues(registrar);
        people(registrar);
    }

    private void people(ServicesRegistrar registrar) {
        var accounts = rules.books().accounts();
        registrar.service(UserSearchService.class, new DeskUserSearch(accounts, types));
        registrar.service(MailQueue.class, mail);
        registrar.service(
                PriorityManager.class,
                () -> Stream.of(PriorityRow.values()).<Priority>map(DeskPriority::new).toList());
        registrar.service(
                CustomFieldManager.class,
                new DeskFields(host.extensions(), rules.books().fields(), types));
        // Searches read the tables: there is no index that could be behind them.
        registrar.service(IssueIndexingService.class, issue -> {});
    }

    private void issues(ServicesRegistrar registrar) {
        registrar.service(IssueManager.class, new DeskIssues(rules.books().issues(), types));
        registrar.service(IssueService.class, new DeskIssueService(rules, types));
        registrar.service(VersionManager.class, new DeskVersions(rules, types));
        var constants = new DeskConstants(rules.books().workflows());
        registrar.service(StatusManager.class, constants);
        registrar.service(ResolutionManager.class, constants);
        registrar.service(CommentManager.class, new DeskComments(rules, types, host.clock()));
        registrar.service(
                JsonEntityPropertyManager.class,
                new DeskProperties(rules.books().properties(), host.clock()));
        var links = new DeskLinks(rules, types);
        registrar.service(IssueLinkManager.class, links);
        registrar.service(IssueLinkTypeManager.class, links);
        var workflows = new DeskWorkflows(rules, types);
        registrar.service(IssueWorkflowManager.class, workflows);
        registrar.service(WorkflowManager.class, workflows);
    }
}
