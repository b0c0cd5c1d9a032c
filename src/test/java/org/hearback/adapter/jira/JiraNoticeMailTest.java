package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;

import org.hearback.dispatch.NoticeMail;
import org.hearback.dispatch.NoticeMail.Mail;
import org.hearback.request.DeskRefused;
import org.hearback.request.DeskUnavailable;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

class JiraNoticeMailTest {
    private static final URI OUT =
            URI.create("http://127.0.0.1:2990/jira/plugins/servlet/hearback/out?n=7&s=abc");

    private final HostedJira jira = new HostedJira();
    private final MailQueue queue = jira.watched(MailQueue.class);
    private final List<Long> left = new ArrayList<>();
    private final NoticeMail mail = jira.loops().mail(left::add);

    JiraNoticeMailTest() {
        doNothing().when(queue).addItem(any());
    }

    @Test
    void given_a_customer_when_written_to_then_it_is_one_mail_to_their_address_alone() {
        mail.send(mail("kim", List.of()));

        assertThat(queued().getTo()).isEqualTo(jira.user("kim").getEmailAddress());
        assertThat(queued().getSubject()).isEqualTo("It is in 3.2");
        assertThat(queued().getHeaders()).doesNotContainKeys("Cc", "Bcc");
    }

    @Test
    void given_a_mail_when_queued_then_mail_programs_are_given_a_way_out_by_one_click() {
        mail.send(mail("kim", List.of()));

        assertThat(queued().getHeaders())
                .containsEntry("List-Unsubscribe", "<" + OUT + ">")
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .doesNotContainKey("References");
        assertThat(queued().getInReplyTo()).isNull();
    }

    @Test
    void given_earlier_mails_when_queued_then_it_stands_below_them() {
        mail.send(mail("kim", List.of("hearback.loop.3", "hearback.notice.5")));

        assertThat(queued().getHeaders())
                .containsEntry(
                        "References", "<hearback.loop.3@127.0.0.1> <hearback.notice.5@127.0.0.1>");
        assertThat(queued().getInReplyTo()).isEqualTo("<hearback.notice.5@127.0.0.1>");
    }

    @Test
    void given_text_and_html_when_queued_then_the_better_one_comes_last_and_no_body_is_added()
            throws MessagingException, IOException {
        mail.send(mail("kim", List.of()));

        var parts = queued().getMultipart();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(content(parts.getBodyPart(0))).isEqualTo("Grüße: it is there.");
        assertThat(content(parts.getBodyPart(1))).isEqualTo("<p>Grüße: it is there.</p>");
        assertThat(queued().getBody()).isNullOrEmpty();
    }

    @Test
    void given_a_subject_with_lines_when_queued_then_no_header_can_be_smuggled_in() {
        var odd =
                new Mail(
                        7,
                        jira.user("kim").getKey(),
                        "It is\r\nBcc: all@example.org\nthere",
                        "text",
                        "html",
                        OUT,
                        "hearback.notice.7",
                        List.of());

        mail.send(odd);

        assertThat(queued().getSubject()).isEqualTo("It is Bcc: all@example.org there");
    }

    @Test
    void given_the_mail_server_when_it_took_the_mail_then_the_notice_is_told_to_have_left() {
        mail.send(mail("kim", List.of()));
        assertThat(left).isEmpty();

        var threader = item().getMailThreader();
        threader.threadEmail(queued());
        assertThat(threader.getCustomMessageId(queued())).isEqualTo("hearback.notice.7@127.0.0.1");
        threader.storeSentEmail(queued());

        assertThat(left).containsExactly(7L);
    }

    @Test
    void given_nobody_to_write_it_down_when_a_mail_left_then_jira_does_not_send_it_again() {
        var broken =
                jira.loops()
                        .mail(
                                id -> {
                                    throw new IllegalStateException("no database");
                                });
        broken.send(mail("kim", List.of()));

        assertThatCode(() -> item().getMailThreader().storeSentEmail(queued()))
                .doesNotThrowAnyException();
    }

    @Test
    void given_accounts_that_no_mail_reaches_when_written_to_then_it_is_refused() {
        var kim = jira.user("kim");
        for (var address : List.of("mara+1a2b@hearback.invalid", "", "nonsense")) {
            var other = mock(ApplicationUser.class);
            doReturn(true).when(other).isActive();
            doReturn(address).when(other).getEmailAddress();
            var users = jira.watched(UserManager.class);
            doReturn(other).when(users).getUserByKey(kim.getKey());

            assertThatThrownBy(() -> jira.loops().mail(left::add).send(mail("kim", List.of())))
                    .isInstanceOf(DeskRefused.class);
        }
        verify(queue, never()).addItem(any());
    }

    @Test
    void given_a_user_who_is_gone_when_written_to_then_it_is_refused() {
        var gone = new Mail(7, "nobody", "It is in 3.2", "text", "html", OUT, "id", List.of());

        assertThatThrownBy(() -> mail.send(gone)).isInstanceOf(DeskRefused.class);
    }

    @Test
    void given_a_queue_that_fails_when_written_to_then_a_later_try_is_asked_for() {
        doThrow(new IllegalStateException("stopping")).when(queue).addItem(any());

        assertThatThrownBy(() -> mail.send(mail("kim", List.of())))
                .isInstanceOf(DeskUnavailable.class);
    }

    private Mail mail(String user, List<String> references) {
        return new Mail(
                7,
                jira.user(user).getKey(),
                "It is in 3.2",
                "Grüße: it is there.",
                "<p>Grüße: it is there.</p>",
                OUT,
                "hearback.notice.7",
                references);
    }

    private Email queued() {
        return item().getEmail();
    }

    private SingleMailQueueItem item() {
        var items = ArgumentCaptor.forClass(SingleMailQueueItem.class);
        verify(queue).addItem(items.capture());
        return items.getValue();
    }

    private static String content(BodyPart part) throws MessagingException, IOException {
        return String.valueOf(part.getContent());
    }
}
