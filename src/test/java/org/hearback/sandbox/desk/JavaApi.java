package org.hearback.sandbox.desk;

import static org.mockito.Mockito.mock;

import static java.util.Objects.requireNonNull;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.webresource.api.assembler.PageBuilderService;

import org.hearback.sandbox.desk.model.MailRow;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.Database;
import org.hearback.sandbox.host.DeskHost;
import org.hearback.sandbox.host.Fragments;
import org.hearback.sandbox.host.ServicesRegistrar;
import org.hearback.sandbox.host.Templates;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

/** What a desk publishes, without OSGi around it. */
final class JavaApi {
    private final Map<Class<?>, Object> services = new HashMap<>();
    final Added added = new Added();
    private final Books books;

    private JavaApi(Books books) {
        this.books = books;
    }

    static JavaApi open(EventPublisher events, CurrentUser currentUser) {
        String name = "api" + System.nanoTime();
        DataSource source = TestDesk.memory(name);
        var api = new JavaApi(Books.open(source));
        var host =
                new DeskHost(
                        "node1",
                        URI.create("http://jira.example/jira"),
                        Path.of("shared"),
                        Clock.systemUTC(),
                        new Database(name, Database.Kind.H2, source),
                        0,
                        events,
                        currentUser,
                        mock(Fragments.class),
                        mock(Templates.class),
                        mock(PageBuilderService.class),
                        mock(XsrfTokenAccessor.class),
                        mock(XsrfTokenValidator.class),
                        api.added);
        var desk = new Opening().open(host);
        desk.register(
                new ServicesRegistrar() {
                    @Override
                    public <T> void service(Class<T> type, T service) {
                        api.services.put(type, service);
                    }
                });
        return api;
    }

    <T> T get(Class<T> type) {
        return type.cast(requireNonNull(services.get(type), type.getName()));
    }

    Project project(String key) {
        long id = books.projects().byKey(key).orElseThrow().id();
        return get(ProjectManager.class).getProjectObj(id);
    }

    Issue issue(long id) {
        return get(IssueManager.class).getIssueObject(id);
    }

    void archive(String key) {
        books.projects().setArchived(books.projects().byKey(key).orElseThrow().id(), true);
    }

    Issue issueOf(String key) {
        return issue(books.issues().byKey(key).orElseThrow().id());
    }

    /** The mails that were sent, once there are so many: the queue has a thread of its own. */
    List<MailRow> mails(int count) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (books.mails().newest().size() < count && System.nanoTime() < deadline)
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        return books.mails().newest();
    }

    /** Sets a priority as an agent, by Jira's service. */
    void prioritise(String key, String priorityId) {
        var issues = get(IssueService.class);
        var mara = get(UserManager.class).getUserByName("mara");
        var input = issues.newIssueInputParameters();
        input.setPriorityId(priorityId);
        var checked = issues.validateUpdate(mara, issueOf(key).getId(), input);
        issues.update(mara, checked, EventDispatchOption.ISSUE_UPDATED, false);
    }
}
