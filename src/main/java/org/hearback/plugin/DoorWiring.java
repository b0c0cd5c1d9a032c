package org.hearback.plugin;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.sal.api.message.I18nResolver;

import org.hearback.adapter.jira.ChangeListener;
import org.hearback.adapter.jira.CommentListener;
import org.hearback.adapter.jira.CreationListener;
import org.hearback.adapter.jira.JiraDesk;
import org.hearback.adapter.page.HostSide;
import org.hearback.adapter.page.LoopServices;
import org.hearback.adapter.page.PageDesk;
import org.hearback.adapter.page.PeopleServices;
import org.hearback.adapter.page.Services;
import org.hearback.adapter.platform.Duties;
import org.hearback.adapter.platform.PlatformDesk;
import org.hearback.adapter.rest.DoorLimit;
import org.hearback.adapter.rest.LateVoices;
import org.hearback.answer.ReplyService;
import org.hearback.channel.ChannelService;
import org.hearback.kernel.Access;
import org.hearback.listen.PollService;
import org.hearback.listen.PushService;
import org.hearback.loop.LoopService;
import org.hearback.plan.NoticeService;
import org.hearback.work.Errands;
import org.hearback.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/**
 * The doors through which people, programs and Jira's events come in, and what starts and stops
 * with the plugin.
 */
@Configuration(proxyBeanMethods = false)
public class DoorWiring {
    /**
     * Pushes that a channel's door takes at once and in a second: far above product.md P1's 50
     * posts a second.
     */
    private static final int PUSH_BURST = 500;

    private static final int PUSHES_PER_SECOND = 200;

    @Bean
    PageDesk pageDesk(
            HostSide host,
            Services services,
            PeopleServices people,
            LoopServices loops,
            Clock clock) {
        return new PageDesk(host, services, people, loops, clock);
    }

    @Bean
    DoorLimit doorLimit(Clock clock) {
        return new DoorLimit(clock, PUSH_BURST, PUSHES_PER_SECOND);
    }

    @Bean
    LateVoices lateVoices(
            LoopService loops, NoticeService notices, I18nResolver texts, Access access) {
        return new LateVoices(loops, notices, texts, access);
    }

    @Bean
    CommentListener commentListener(
            JiraDesk jira, EventPublisher events, ChannelService channels, ReplyService replies) {
        return jira.listener(
                events,
                channels::listensIn,
                (request, comment) -> replies.commented(request.issueId(), comment));
    }

    @Bean
    Duties duties(
            Worker worker,
            PollService polls,
            PushService pushes,
            ReplyService replies,
            Errands errands) {
        return new Duties(worker, polls, pushes, replies, errands);
    }

    @Bean
    LifecycleAware life(
            PlatformDesk platform,
            Duties duties,
            CommentListener comments,
            CreationListener creations,
            ChangeListener changes) {
        return new Life(
                () -> {
                    platform.start(duties);
                    comments.start();
                    creations.start();
                    changes.start();
                },
                () -> {
                    changes.stop();
                    creations.stop();
                    comments.stop();
                    duties.worker().stop();
                    platform.stop();
                });
    }
}
