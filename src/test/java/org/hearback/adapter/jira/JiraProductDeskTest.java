package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;

import org.hearback.insight.Digest;
import org.hearback.insight.Product;
import org.hearback.insight.ProductDesk;
import org.hearback.insight.ProductDeskContract;
import org.hearback.insight.Quote;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

class JiraProductDeskTest extends ProductDeskContract {
    private final HostedJira jira = new HostedJira();
    private final Portal portal = new Portal(jira);
    private final List<Email> mails = new ArrayList<>();

    @Test
    void given_a_project_when_asked_for_then_it_has_its_name() {
        assertThat(desk().product(portal.projectId()))
                .hasValue(new Product(portal.projectId(), "SUP", "Support"));
    }

    @Test
    void given_an_archived_project_when_asked_for_then_it_is_no_product_and_has_no_owners() {
        Project archived = mock();
        when(archived.isArchived()).thenReturn(true);
        doReturn(archived).when(jira.watched(ProjectManager.class)).getProjectObj(any(Long.class));

        assertThat(desk().product(portal.projectId())).isEmpty();
        assertThat(desk().owners(portal.projectId())).isEmpty();
    }

    @Test
    void given_leads_of_a_project_and_its_components_when_asked_for_then_each_owner_comes_once() {
        var lead = jira.user("mara");
        var project = project(lead, component(lead), component(jira.user("dev")), component(null));
        doReturn(project).when(jira.watched(ProjectManager.class)).getProjectObj(any(Long.class));

        assertThat(desk().owners(portal.projectId()))
                .containsExactly(lead.getKey(), jira.user("dev").getKey());
    }

    @Test
    void given_a_project_whose_lead_is_gone_when_asked_for_then_it_has_no_owner() {
        doReturn(project(null)).when(jira.watched(ProjectManager.class)).getProjectObj(any());

        assertThat(desk().owners(portal.projectId())).isEmpty();
    }

    @Test
    void given_a_digest_when_it_is_mailed_then_jira_sends_it_as_plain_text_to_the_owner() {
        watchMail();

        assertThat(desk().mail(jira.user("mara").getKey(), digest())).isTrue();

        var mail = mails.getFirst();
        assertThat(mail.getTo()).isEqualTo("mara@example.org");
        assertThat(mail.getMimeType()).isEqualTo("text/plain");
        assertThat(mail.getSubject())
                .isEqualTo("What super-users said about Support in December 2025");
        assertThat(mail.getBody())
                .contains("== App", "Criticised", "- Kit: It hangs. Always.", "/browse/SUP-7")
                .contains("== Without a component", "Said", "https://social.example/@kit/8")
                .doesNotContain("Praised");
    }

    @Test
    void given_owners_who_cannot_get_mail_when_it_is_mailed_then_nothing_waits() {
        var queue = jira.watched(MailQueue.class);
        var users = jira.watched(UserManager.class);
        doReturn(user(false, "a@example.org")).when(users).getUserByKey("gone");
        doReturn(user(true, " ")).when(users).getUserByKey("nowhere");
        var desk = desk();

        assertThat(desk.mail("gone", digest())).isFalse();
        assertThat(desk.mail("nowhere", digest())).isFalse();

        verifyNoInteractions(queue);
    }

    @Override
    protected ProductDesk desk() {
        return jira.desk().products();
    }

    @Override
    protected long projectId() {
        return portal.projectId();
    }

    @Override
    protected RequestRef request() {
        return portal.ask("kim", "The export hangs");
    }

    @Override
    protected String key(String user) {
        return jira.user(user).getKey();
    }

    private void watchMail() {
        doAnswer(call -> mails.add(call.<SingleMailQueueItem>getArgument(0).getEmail()))
                .when(jira.watched(MailQueue.class))
                .addItem(any());
    }

    private Digest digest() {
        var product = new Product(portal.projectId(), "SUP", "Support");
        var request = new RequestRef(10_007, "SUP-7");
        var hangs = quote("It hangs.\n\nAlways.", Kind.PROBLEM, request, null);
        var said = quote("A dark mode?", Kind.IDEA, null, "https://social.example/@kit/8");
        return new Digest(
                YearMonth.of(2025, 12),
                product,
                List.of(
                        new Digest.Section("App", List.of(hangs), List.of(), List.of()),
                        new Digest.Section("", List.of(), List.of(), List.of(said))));
    }

    private static Quote quote(
            String text, Kind kind, @Nullable RequestRef request, @Nullable String page) {
        return new Quote(
                new HandleId(7),
                "Kit",
                text,
                kind,
                request,
                page == null ? null : URI.create(page),
                HostedJira.NOW);
    }

    private static Project project(@Nullable ApplicationUser lead, ProjectComponent... components) {
        Project project = mock();
        when(project.getProjectLead()).thenReturn(lead);
        when(project.getProjectComponents()).thenReturn(List.of(components));
        return project;
    }

    private static ProjectComponent component(@Nullable ApplicationUser lead) {
        ProjectComponent component = mock();
        when(component.getComponentLead()).thenReturn(lead);
        return component;
    }

    private static ApplicationUser user(boolean active, String address) {
        ApplicationUser user = mock();
        when(user.isActive()).thenReturn(active);
        when(user.getEmailAddress()).thenReturn(address);
        return user;
    }
}
