package org.hearback.plugin;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.config.util.JiraHome;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.scheduler.SchedulerService;

import org.hearback.adapter.channel.HtmlText;
import org.hearback.adapter.jira.JiraDesk;
import org.hearback.adapter.jira.JiraServices;
import org.hearback.adapter.page.ViewedIssue;
import org.hearback.adapter.page.ViewedProject;
import org.hearback.adapter.platform.PlatformDesk;
import org.hearback.adapter.store.StoreDesk;
import org.hearback.answer.RequestComments;
import org.hearback.channel.Channel;
import org.hearback.channel.DeskDirectory;
import org.hearback.kernel.Access;
import org.hearback.request.OriginService;
import org.hearback.request.RequestDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What the host gives: its services come in by META-INF/spring/hearback.xml and go on as ports. */
@Configuration(proxyBeanMethods = false)
public class HostWiring {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    PlatformDesk platformDesk(
            SchedulerService scheduler, JiraHome home, SecureRandom random, Clock clock) {
        return new PlatformDesk(scheduler, home.getHome().toPath(), random, clock);
    }

    @Bean
    StoreDesk storeDesk(ActiveObjects ao, PlatformDesk platform, Clock clock) {
        return new StoreDesk(ao, platform.secretBox(), clock, UUID.randomUUID().toString());
    }

    @Bean
    JiraDesk jiraDesk(JiraServices services, JiraServices.Channels channels, Clock clock) {
        return new JiraDesk(services, channels, HtmlText::toText, clock);
    }

    @Bean
    JiraServices.Channels jiraChannels(StoreDesk store, OriginService origins) {
        return new JiraServices.Channels(
                () -> store.channelBook().all().stream().map(Channel::desk).toList(),
                request ->
                        origins.of(request.issueId())
                                .map(origin -> origin.channel().desk().userKey()));
    }

    @Bean
    RequestDesk requestDesk(JiraDesk jira) {
        return jira.requests();
    }

    @Bean
    RequestComments requestComments(JiraDesk jira) {
        return jira.comments();
    }

    @Bean
    Access access(JiraDesk jira) {
        return jira.access();
    }

    @Bean
    DeskDirectory deskDirectory(JiraDesk jira) {
        return jira.directory();
    }

    /** Jira gives the issue in view to web fragments under the name "issue". */
    @Bean
    ViewedIssue.Reader viewedIssue() {
        return context ->
                context.get("issue") instanceof Issue issue
                        ? Optional.of(new ViewedIssue(issue.getId(), issue.getProjectId()))
                        : Optional.empty();
    }

    /** Jira gives the project in view to web fragments under the name "project". */
    @Bean
    ViewedProject.Reader viewedProject() {
        return context ->
                context.get("project") instanceof Project project
                        ? Optional.of(new ViewedProject(project.getId()))
                        : Optional.empty();
    }
}
