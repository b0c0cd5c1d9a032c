package org.hearback.sandbox.desk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;

import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class SmtpWayTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    private final MailCounter counter = new MailCounter();
    private final SmtpWay way = new SmtpWay(counter.port(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void closed() throws Exception {
        counter.close();
    }

    @Test
    void given_a_plain_mail_when_sent_then_jira_sends_it_with_its_usual_headers() throws Exception {
        var mail = mail("lee@example.org").setSubject("Größer").setBody("Ist größer.");

        way.send(mail, null);

        var taken = only();
        assertThat(taken.getSubject()).isEqualTo("Größer");
        assertThat(taken.getContent().toString().strip()).isEqualTo("Ist größer.");
        assertThat(taken.getFrom())
                .extracting(Object::toString)
                .containsExactly("Jira <jira@desk.example>");
        assertThat(taken.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("lee@example.org");
        assertThat(taken.getSentDate().toInstant()).isEqualTo(NOW);
        assertThat(taken.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(taken.getMessageID()).isEqualTo(mail.getMessageId()).isNotNull();
    }

    @Test
    void given_names_and_a_thread_when_sent_then_they_stand_in_the_headers() throws Exception {
        var mail = mail("lee@example.org").setFrom("ideas@acme.example").setFromName("Äcme");
        mail.setReplyTo("support@acme.example").setInReplyTo("<first@acme.example>");
        mail.addHeader("References", "<first@acme.example>");

        way.send(mail, "second@acme.example");

        var taken = only();
        assertThat(taken.getFrom()[0].toString()).contains("<ideas@acme.example>");
        assertThat(taken.getFrom()[0].toString()).startsWith("=?UTF-8?");
        assertThat(taken.getReplyTo()[0]).hasToString("support@acme.example");
        assertThat(taken.getHeader("In-Reply-To")).containsExactly("<first@acme.example>");
        assertThat(taken.getHeader("References")).containsExactly("<first@acme.example>");
        assertThat(taken.getMessageID()).isEqualTo("<second@acme.example>");
        assertThat(mail.getMessageId()).isEqualTo("<second@acme.example>");
    }

    @Test
    void given_parts_when_sent_then_the_body_comes_before_them() throws Exception {
        var html = new MimeBodyPart();
        html.setText("<p>It is there.</p>", "utf-8", "html");
        var mail = mail("lee@example.org").setBody("It is there.");
        mail.setMultipart(new MimeMultipart("alternative", html));

        way.send(mail, null);

        var parts = (MimeMultipart) only().getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(0).getContent().toString()).isEqualTo("It is there.");
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
    }

    @Test
    void given_a_reader_whom_the_server_does_not_know_when_sent_then_it_says_so() throws Exception {
        var mail = mail("nobody@example.org");

        assertThatThrownBy(() -> way.send(mail, "lost@acme.example"))
                .isInstanceOf(MailException.class)
                .hasStackTraceContaining("nobody of that name");

        assertThat(counter.taken()).isEmpty();
        assertThat(mail.getMessageId()).isNull();
    }

    private static Email mail(String to) {
        return new Email(to);
    }

    private MimeMessage only() throws Exception {
        assertThat(counter.taken()).hasSize(1);
        return counter.taken().getFirst();
    }
}
