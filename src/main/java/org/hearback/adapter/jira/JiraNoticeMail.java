package org.hearback.adapter.jira;

import com.atlassian.jira.mail.Email;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.MailThreader;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;

import org.hearback.dispatch.NoticeMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Notices in Jira's mail queue, from where they leave under the sender that the admin chose: to one
 * address, which no other mail names.
 */
final class JiraNoticeMail implements NoticeMail {
    private static final Logger LOG = LoggerFactory.getLogger(JiraNoticeMail.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JiraServices jira;
    private final Acting acting;
    private final UserManager users;
    private final MailQueue queue;
    private final Words words;
    private final LongConsumer left;

    /**
     * @param left told the id of each notice that the mail server took, on the queue's thread
     */
    JiraNoticeMail(JiraServices jira, LongConsumer left) {
        this.jira = jira;
        this.acting = jira.acting();
        this.users = jira.people().users();
        this.queue = jira.host().mail();
        this.words = jira.words();
        this.left = left;
    }

    @Override
    public void send(Mail mail) {
        acting.run(
                null,
                "hand over the mail of notice " + mail.noticeId(),
                () -> {
                    var item = new SingleMailQueueItem(email(mail));
                    item.setMailThreader(new Way(mail.noticeId(), id(mail.messageId()), left));
                    queue.addItem(item);
                });
    }

    private Email email(Mail mail) throws MessagingException {
        var email = new Email(address(mail.userKey()));
        email.setSubject(mail.subject().replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
        email.setMultipart(parts(mail));
        email.addHeader("List-Unsubscribe", "<" + mail.out().toASCIIString() + ">");
        email.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        if (mail.references().isEmpty()) return email;
        email.setInReplyTo("<" + id(mail.references().getLast()) + ">");
        email.addHeader(
                "References",
                mail.references().stream()
                        .map(each -> "<" + id(each) + ">")
                        .collect(Collectors.joining(" ")));
        return email;
    }

    /**
     * The better part comes last (RFC 2046, 5.1.4). None of them is the mail's body: Jira puts that
     * into the parts each time it tries to send.
     */
    private static MimeMultipart parts(Mail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private String address(String userKey) {
        var user = users.getUserByKey(userKey);
        if (user == null || !user.isActive() || !CustomerAccounts.hasAddress(user))
            throw words.refusal("hearback.desk.mail.noaddress", userKey);
        return user.getEmailAddress();
    }

    /** Unique in the world: the part before the @ is in this Jira. */
    private String id(String local) {
        return local + "@" + jira.baseUrl().getHost();
    }

    /** Gives the mail its id, and hears when it left. */
    private record Way(long noticeId, String messageId, LongConsumer left) implements MailThreader {
        /** Its headers stand already. */
        @Override
        public void threadEmail(com.atlassian.mail.Email email) {}

        @Override
        public String getCustomMessageId(com.atlassian.mail.Email email) {
            return messageId;
        }

        /** Never fails: Jira would take that for a mail that did not leave, and send it again. */
        @Override
        public void storeSentEmail(com.atlassian.mail.Email email) {
            try {
                left.accept(noticeId);
            } catch (RuntimeException e) {
                LOG.error(
                        "Notice {} left by mail, and that was not written down; somebody is asked"
                                + " whether it is sent again",
                        noticeId,
                        e);
            }
        }
    }
}
