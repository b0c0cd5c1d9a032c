package org.hearback.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.hearback.wording.Leak.Kind;
import org.hearback.wording.Limits.House;
import org.hearback.wording.Limits.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

final class LeakLintTest {
    private static final String BASE = "https://jira.acme.example/jira";

    private static final List<String> INTERNAL =
            List.of(
                    "Customer is on the old tariff, do not promise anything before legal has"
                            + " answered us.",
                    "Wir sollten das erst nach dem Treffen mit dem Vorstand am Montag zusagen,"
                            + " sonst gibt es Ärger.",
                    "我们在下周一的会议之前不要向客户承诺任何事情");

    private static final Limits LIMITS =
            Limits.of(
                            new House(
                                    List.of("APP", "SUP", "WEB2"),
                                    URI.create(BASE),
                                    INTERNAL,
                                    List.of("mara", "olga", "kim_73@town.example", "Olga Meier")))
                    .forReader(
                            new Reader(
                                    Set.of("SUP-4"),
                                    Set.of("mara", "mara@town.example"),
                                    List.of("please let me choose where")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Good news: what you asked for is there. It comes with Acme App 3.2.",
                "It is in version 3.2, build 10.4.2 and in v10.0.0.1 as well.",
                "Es kommt mit Version 10.0.0.1; danke für die Anregung!",
                "Llega con la versión 192.168.1.1, así se llama de verdad.",
                "The file is saved as UTF-8, as ISO-8859-1 or, since COVID-19, as RFC-822.",
                "Your request SUP-4 became something larger.",
                "Read more: https://www.acme.example/news/2026/11/dark-mode-is-here.html",
                "See acme.example/help, e.g. the part about files, or docs.acme.example.",
                BASE + "/plugins/servlet/hearback/out?n=7&s=Zk3v9_Qw8xT1yB5nM2cR7aL4dF6gH0jK",
                "Here: " + BASE + "/servicedesk/customer/portal/1/SUP-4.",
                "Thank you, @mara, for asking! @mara@town.example",
                "We met @acme and @town.example at the fair.",
                "If you forgot your password: choose a new one. Token: see your profile.",
                "Das Passwort: bitte nicht weitergeben. Mot de passe : à changer.",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "java.lang.IllegalStateException in AbstractSingletonProxyFactoryBean2 line 7",
                "Error 550e8400-e29b-41d4-a716-446655440000 does not come back.",
                "Call us: +49 30 1234567890123, or 0123456789012345678901234567.",
                "It costs 10.50 € from 12.11.2026, 10:30 on; 3.2.1 follows in 2027.",
                "Nous préférons vous le dire plutôt que de vous laisser attendre.",
                "Preferimos decírselo a dejarle esperando: esto no se hará.",
                "できました。ありがとうございます。",
                "Please let me choose where the files of local users go, on a corp. network.",
                "The customer is on the old tariff now.",
                "The 2026-11-22T10:15:30.123456Z log of release 3.2-RC1_2026 says so."
            })
    void given_an_ordinary_text_when_checked_then_nothing_is_found(String text) {
        assertThat(LeakLint.leaks(text, LIMITS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It became APP-9.",
                "(APP-9)",
                "SUP-5 of somebody else",
                "branch feature/APP-9-dark-mode",
                "APP\u201111 with a hyphen that does not break",
                "ＡＰＰ-9 in wide letters",
                "A\u200bPP-9 with a space that nobody sees",
                "WEB2-17",
                BASE + "/servicedesk/customer/portal/1/SUP-5"
            })
    void given_the_key_of_another_issue_when_checked_then_it_is_found(String text) {
        assertThat(kinds(text)).containsExactly(Kind.INTERNAL_KEY);
    }

    @Test
    void given_the_readers_own_key_in_a_text_for_all_when_checked_then_it_is_found() {
        var all = LIMITS.forReader(Reader.NOBODY);

        assertThat(LeakLint.leaks("Your request SUP-4", all))
                .containsExactly(new Leak(Kind.INTERNAL_KEY, "SUP-4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See " + BASE + "/secure/Dashboard.jspa",
                "See " + BASE + "/plugins/servlet/hearback/channels",
                "See " + BASE + "/plugins/servlet/hearback/out/../../../secure/Dashboard.jspa",
                "See jira.acme.example for more",
                "http://JIRA.Acme.Example:8080/",
                "http://somebody@jira.acme.example/",
                "http://wiki/display/DEV",
                "http://localhost:8080/x",
                "localhost:8080/x",
                "https://build.acme.internal/job/7",
                "build.acme.local has it",
                "git.corp.acme.corp",
                "http://192.168.3.4/status",
                "ask 10.1.2.3 about it",
                "172.20.0.1 and nothing else",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]:8080/",
                "http://[fd12:3456::1]/",
                "\\\\fileserver\\share\\plan.xlsx",
                "file:///etc/passwd",
                "ssh://git.acme.example/app.git"
            })
    void given_an_address_of_the_house_when_checked_then_it_is_found(String text) {
        assertThat(kinds(text)).contains(Kind.INTERNAL_URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to olga.meier@acme.example.",
                "olga [at] acme.example",
                "Olga (at) acme.example",
                "mailto:müller@straße.example",
                "<o+sales@mail.acme.example>"
            })
    void given_a_mail_address_when_checked_then_it_is_found(String text) {
        assertThat(kinds(text)).contains(Kind.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
                "github_pat_11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz0123456789",
                "glpat-abcDEF123456ghiJKL78",
                "xoxb-1234567890-abcdefghij",
                "AKIAIOSFODNN7EXAMPLE",
                "AIzaSyA1234567890abcdefghijklmnopqrstuv",
                "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
                "-----BEGIN RSA PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----",
                "Authorization: Bearer abcdef1234567890abcdef",
                "password: hunter2hunter2",
                "Passwort=Sommer2026!",
                "mot de passe : Ete2026-secret",
                "https://user:pa55word@www.acme.example/x",
                "https://files.example/a.pdf?token=abcdef123456",
                "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069",
                "Use k8Jd93mXq0Zt7Lw2Vn5Bc1Rf today"
            })
    void given_what_opens_something_when_checked_then_it_is_found(String text) {
        assertThat(kinds(text)).contains(Kind.TOKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "'As @olga said, it is there.', @olga",
        "'@Olga@town.example asked, too.', @Olga@town.example",
        "'Thanks to kim_73 for the idea.', kim_73",
        "'Thanks, @kim_73!', @kim_73",
        "'Frau Olga Meier hat das auch gefragt.', Olga Meier",
        "'https://town.example/@olga/1', @olga"
    })
    void given_the_name_of_somebody_else_when_checked_then_it_is_found(String text, String name) {
        assertThat(LeakLint.leaks(text, LIMITS)).contains(new Leak(Kind.OTHER_HANDLE, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sadly: do not promise anything before legal has answered us!",
                "DO NOT PROMISE -- anything, before Legal has answered",
                "Wir sollten das „erst nach dem Treffen mit dem Vorstand am Montag“ zusagen.",
                "你好，不要向客户承诺任何事情。"
            })
    void given_eight_words_of_an_internal_comment_when_checked_then_they_are_found(String text) {
        assertThat(kinds(text)).containsExactly(Kind.INTERNAL_WORDS);
    }

    @Test
    void given_a_copied_piece_when_checked_then_it_is_told_once_and_whole() {
        var text = "We heard: do not promise anything before legal has answered us. Sorry.";

        assertThat(LeakLint.leaks(text, LIMITS))
                .containsExactly(
                        new Leak(
                                Kind.INTERNAL_WORDS,
                                "do not promise anything before legal has answered us"));
    }

    @Test
    void given_their_own_words_in_an_internal_comment_when_checked_then_nothing_is_found() {
        var quote = "please let me choose where the files of my work are saved";
        var house =
                new House(
                        List.of("APP"),
                        URI.create(BASE),
                        List.of("They wrote: " + quote + ". I would do it."),
                        List.of());

        var reader = Limits.of(house).forReader(new Reader(Set.of(), Set.of(), List.of(quote)));

        assertThat(LeakLint.leaks("You asked: “" + quote + "”", reader)).isEmpty();
        assertThat(LeakLint.leaks("“" + quote + "”", Limits.of(house))).hasSize(1);
    }

    @Test
    void given_several_leaks_when_checked_then_each_is_told_once() {
        var text = "APP-9 and APP-9, by olga.meier@acme.example";

        assertThat(LeakLint.leaks(text, LIMITS))
                .containsExactly(
                        new Leak(Kind.INTERNAL_KEY, "APP-9"),
                        new Leak(Kind.EMAIL, "olga.meier@acme.example"));
    }

    @Test
    void given_a_name_that_two_people_have_when_checked_then_it_is_the_readers_own() {
        var house = new House(List.of(), URI.create(BASE), List.of(), List.of("olga", "olga"));
        var olga = new Reader(Set.of(), Set.of("olga@town.example"), List.of());

        assertThat(LeakLint.leaks("Thank you, @olga!", Limits.of(house).forReader(olga))).isEmpty();
    }

    @Test
    void given_a_long_text_made_to_be_slow_when_checked_then_it_ends_soon() {
        var text = ("a.".repeat(2_000) + "@" + "a-".repeat(2_000) + " ").repeat(2);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> LeakLint.leaks(text, LIMITS));
    }

    private static List<Kind> kinds(String text) {
        return LeakLint.leaks(text, LIMITS).stream().map(Leak::kind).distinct().toList();
    }
}
