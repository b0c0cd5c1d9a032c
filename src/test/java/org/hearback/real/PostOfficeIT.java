package org.hearback.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.mail.Email;
import com.atlassian.mail.MailThreader;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;

import org.hearback.skeleton.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The way of a mail from Jira's queue to a mailbox, by servers that nobody here wrote. */
@WithPostOffice
class PostOfficeIT {
    @TempDir static Path home;
    @TempDir static Path servers;
    private static PostOffice office;
    private static Desk desk;

    @BeforeAll
    static void a_desk_that_sends_its_mail_to_the_office() throws Exception {
        office = PostOffice.open(servers);
        desk = Desk.open(home, office.counter());
    }

    @AfterAll
    static void closed() throws Exception {
        if (desk != null) desk.close();
        if (office != null) office.close();
    }

    @Test
    void given_a_mail_with_headers_and_parts_when_queued_then_it_arrives_as_it_was_written()
            throws Exception {
        var mailbox = office.mailbox("lee");
        var mail = mail(mailbox.address(), "Grüße aus 3.2");
        mail.addHeader("List-Unsubscribe", "<http://127.0.0.1/out?n=1&s=x>");
        mail.addHeader("References", "<loop-7@desk.example>");
        mail.setBody("Your wish — „größer“ — is in 3.2.\n.\nA line with a dot alone.");
        mail.setMultipart(alternative("<p>Your wish is in <b>3.2</b>.</p>"));

        queue(mail, new Threader("notice-1@desk.example"));

        var arrived = mailbox.awaitMail("Grüße aus 3.2");
        assertThat(arrived.header("Message-ID")).isEqualTo("<notice-1@desk.example>");
        assertThat(arrived.header("References")).isEqualTo("<loop-7@desk.example>");
        assertThat(arrived.header("List-Unsubscribe")).isEqualTo("<http://127.0.0.1/out?n=1&s=x>");
        assertThat(arrived.recipients()).containsExactly(mailbox.address());
        assertThat(arrived.type()).isEqualTo("multipart/alternative");
        assertThat(arrived.parts())
                .extracting(Letter.Part::type)
                .containsExactly("text/plain", "text/html");
        assertThat(arrived.text("text/plain").strip())
                .isEqualTo("Your wish — „größer“ — is in 3.2.\n.\nA line with a dot alone.");
        assertThat(arrived.text("text/html")).contains("is in <b>3.2</b>");
    }

    @Test
    void given_a_mail_that_the_office_refuses_when_queued_then_nobody_says_that_it_was_sent()
            throws Exception {
        var threader = new Threader("notice-2@desk.example");

        queue(mail("lee@elsewhere.example", "Not for here"), threader);
        queue(mail(office.mailbox("kim").address(), "For here"), new Threader("notice-3"));

        office.mailbox("kim").awaitMail("For here");
        assertThat(threader.sent).isEmpty();
    }

    private static Email mail(String to, String subject) {
        var mail = new Email(to);
        mail.setSubject(subject);
        mail.setBody("Nothing else.");
        return mail;
    }

    private static MimeMultipart alternative(String html) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(html, "utf-8", "html");
        return new MimeMultipart("alternative", part);
    }

    private static void queue(Email mail, MailThreader threader) {
        var item = new SingleMailQueueItem(mail);
        item.setMailThreader(threader);
        desk.node().service(MailQueue.class).addItem(item);
    }

    /** Names a mail and hears that it was sent. */
    private static final class Threader implements MailThreader {
        private final List<String> sent = new CopyOnWriteArrayList<>();
        private final String messageId;

        Threader(String messageId) {
            this.messageId = messageId;
        }

        @Override
        public void threadEmail(com.atlassian.mail.Email email) {}

        @Override
        public String getCustomMessageId(com.atlassian.mail.Email email) {
            return messageId;
        }

        @Override
        public void storeSentEmail(com.atlassian.mail.Email email) {
            sent.add(email.getMessageId());
        }
    }
}
