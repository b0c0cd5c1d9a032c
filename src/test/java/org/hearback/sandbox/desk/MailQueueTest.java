package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailThreader;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;

import org.hearback.sandbox.desk.model.MailRow;
import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class MailQueueTest {
    private JavaApi api;

    @BeforeEach
    void a_desk() {
        api = JavaApi.open(new Events(), new CurrentUser());
    }

    private void queue(SingleMailQueueItem item) {
        api.get(MailQueue.class).addItem(item);
    }

    @Test
    void given_a_mail_when_queued_then_it_stands_in_the_book_and_none_goes_to_nobody() {
        var mail = new Email("ada@example.org");
        mail.setSubject("Digest").setBody("<b>x</b>").setMimeType("text/html");

        queue(new SingleMailQueueItem(mail));

        assertThat(api.mails(1)).singleElement().extracting("to").isEqualTo("ada@example.org");
        assertThatThrownBy(() -> new Email(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void given_a_mail_with_parts_and_headers_when_queued_then_all_of_it_is_kept()
            throws MessagingException {
        var mail = new Email("kim@example.org");
        mail.setSubject("It shipped").setBody("Hello Kim").setInReplyTo("<first@desk>");
        mail.addHeader("List-Unsubscribe", "<http://127.0.0.1/out?n=1>");
        mail.addHeader("X-Bad", "one\r\nBcc: all@example.org");
        var html = new MimeBodyPart();
        html.setContent("<p>Hello <b>Kim</b></p>", "text/html; charset=UTF-8");
        mail.setMultipart(new MimeMultipart("alternative", html));

        queue(new SingleMailQueueItem(mail));

        MailRow kept = api.mails(1).getFirst();
        assertThat(kept.body()).isEqualTo("Hello Kim");
        assertThat(kept.html()).isEqualTo("<p>Hello <b>Kim</b></p>");
        assertThat(kept.headers())
                .contains(
                        "In-Reply-To: <first@desk>",
                        "List-Unsubscribe: <http://127.0.0.1/out?n=1>",
                        "X-Bad: one Bcc: all@example.org");
        assertThat(kept.trouble()).isNull();
    }

    @Test
    void given_a_mail_whose_text_is_a_part_when_queued_then_both_parts_are_kept()
            throws MessagingException {
        var text = new MimeBodyPart();
        text.setText("Hello Kim", "UTF-8");
        var html = new MimeBodyPart();
        html.setText("<p>Hello Kim</p>", "UTF-8", "html");
        var mail = new Email("kim@example.org");
        mail.setMultipart(new MimeMultipart("alternative", text, html));

        queue(new SingleMailQueueItem(mail));

        MailRow kept = api.mails(1).getFirst();
        assertThat(kept.body()).isEqualTo("Hello Kim");
        assertThat(kept.html()).isEqualTo("<p>Hello Kim</p>");
    }

    @Test
    void given_a_threader_when_its_mail_leaves_then_it_is_asked_before_and_told_after_elsewhere()
            throws InterruptedException {
        List<String> calls = new CopyOnWriteArrayList<>();
        var told = new CountDownLatch(1);
        var item = new SingleMailQueueItem(new Email("kim@example.org"));
        item.setMailThreader(
                new MailThreader() {
                    @Override
                    public void threadEmail(Email email) {
                        calls.add("thread");
                        email.addHeader("References", "<first@desk>");
                    }

                    @Override
                    public String getCustomMessageId(Email email) {
                        calls.add("id");
                        return "notice.1@desk";
                    }

                    @Override
                    public void storeSentEmail(Email email) {
                        calls.add("sent by " + Thread.currentThread().getName());
                        told.countDown();
                    }
                });

        queue(item);

        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(calls).containsExactly("thread", "id", "sent by desk-mail");
        assertThat(api.mails(1).getFirst().headers())
                .contains("Message-ID: <notice.1@desk>", "References: <first@desk>");
    }
}
