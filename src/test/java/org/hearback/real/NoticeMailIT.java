package org.hearback.real;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.hearback.skeleton.Desk;
import org.hearback.skeleton.JiraClient;
import org.hearback.skeleton.Owner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** A customer is told by mail, once, and leaves by one click, from the jar to the mailbox. */
@WithPostOffice
class NoticeMailIT {
    @TempDir static Path home;
    @TempDir static Path servers;
    private static PostOffice office;
    private static Desk desk;
    private static Owner owner;

    @BeforeAll
    static void a_desk_that_sends_its_mail_to_the_office() throws Exception {
        office = PostOffice.open(servers);
        desk = Desk.open(home, office.counter());
        owner = new Owner(desk);
    }

    @AfterAll
    static void closed() throws Exception {
        if (desk != null) desk.close();
        if (office != null) office.close();
    }

    @Test
    void given_customers_without_an_open_request_when_told_then_by_mail_until_one_click() {
        var kim = office.mailbox("kim");
        var lee = office.mailbox("lee");
        var export = owner.plans("Export in one piece", "9.1");
        wish("kim", "Exports stop at 99 rows", export);

        tell(export);

        var mail = kim.awaitMails(1).getFirst();
        assertThat(mail.recipients()).containsExactly(kim.address());
        assertThat(mail.type()).isEqualTo("multipart/alternative");
        assertThat(mail.text("text/plain")).contains("9.1").contains("Exports stop at 99 rows");
        assertThat(mail.text("text/html")).contains("9.1");
        assertThat(mail.header("Message-ID")).matches("<hearback\\.notice\\.\\d+@127\\.0\\.0\\.1>");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("List-Unsubscribe")).matches("<" + desk.baseUrl() + "/[^<>]+>");

        click(mail.header("List-Unsubscribe"));
        var colours = owner.plans("Colours of one's own", "9.2");
        wish("kim", "Why is it always grey", colours);
        wish("lee", "I would like it in green", colours);
        var second = tell(colours);

        var next = lee.awaitMails(1).getFirst();
        assertThat(next.recipients()).containsExactly(lee.address());
        assertThat(next.text("text/plain")).contains("in green").doesNotContain("grey");
        owner.reads(second, "Told 1");
        owner.reads(second, "Opted out 1");
        assertThat(kim.mails()).hasSize(1);
    }

    /** They ask on the portal, an agent hears them, and the request is put away. */
    private static void wish(String customer, String words, String change) {
        var request = owner.asks(customer, words);
        owner.hears(request, change, words);
        owner.archives(request);
    }

    /** The change ships and all are told; the page of that telling. */
    private static String tell(String change) {
        owner.ships(change);
        var telling = owner.telling(change);
        owner.approves(telling);
        return telling;
    }

    /** What a mail program does: one POST, without a cookie (RFC 8058). */
    private static void click(String header) {
        var link = URI.create(header.substring(1, header.length() - 1));
        var form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        var body = "List-Unsubscribe=One-Click".getBytes(US_ASCII);
        var path = link.toString().substring(desk.baseUrl().toString().length());
        var clicked = JiraClient.anonymous(desk.baseUrl()).post(path, body, form);
        assertThat(clicked.status()).as(clicked.body()).isEqualTo(200);
    }
}
