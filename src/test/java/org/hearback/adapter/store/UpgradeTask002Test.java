package org.hearback.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.delivery.Part;
import org.hearback.delivery.Purpose;
import org.hearback.intake.KeptPost;
import org.hearback.intake.ThreadEntry;
import org.hearback.intake.ThreadKey;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.TestClock;
import org.hearback.person.Evidence;
import org.hearback.person.Handle;
import org.hearback.person.Link;
import org.hearback.person.PersonGraph;
import org.hearback.sandbox.ao.AoHost;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What was kept by version 0.1 is read by this one. */
final class UpgradeTask002Test {
    private static final Instant MET = Instant.parse("2026-01-02T10:00:00Z");
    private static final ChannelId CHANNEL = new ChannelId(1);
    private static final RequestRef REQUEST = new RequestRef(10_001, "SUP-1");

    /** Kinds of database on which an upgrade runs. */
    enum On {
        H2,
        POSTGRES
    }

    private Fresh source = Fresh.onH2();

    @ParameterizedTest
    @EnumSource
    void given_rows_of_model_1_when_this_version_starts_then_nothing_is_lost(On database) {
        start(database);
        var old = model1();
        var mara = handle(old, "mara", "JIRAUSER1");
        var again = handle(old, "mara@work", "JIRAUSER1");
        var tom = handle(old, "tom", null);
        post(old, "1", mara);
        post(old, "2", null);
        thread(old, mara);
        message(old, 20_001);

        var desk = model2();

        assertThat(desk.postBook().newest(CHANNEL, 10))
                .extracting(KeptPost::author)
                .containsExactlyInAnyOrder(new HandleId(mara), null);
        assertThat(desk.postBook().ofThread(CHANNEL, "root", 10)).hasSize(2);
        assertThat(desk.threadBook().ofThread(CHANNEL, "root"))
                .containsExactly(
                        new ThreadEntry(
                                new ThreadKey(CHANNEL, "root", new HandleId(mara)),
                                new PostKey(CHANNEL, "1"),
                                REQUEST));
        assertThat(desk.outbox().find(Purpose.reply(new CommentId(20_001))))
                .hasValueSatisfying(message -> assertThat(message.request()).isEqualTo(REQUEST));
        assertThat(desk.handleBook().named("tom", 10)).extracting("id.value").containsExactly(tom);
        assertThat(linked(desk, mara)).containsExactlyInAnyOrderElementsOf(linked(desk, again));
        assertThat(linked(desk, tom)).containsExactly(tom);
    }

    @ParameterizedTest
    @EnumSource
    void given_an_account_of_model_1_when_upgraded_then_it_is_a_verified_link(On database)
            throws SQLException {
        start(database);
        var old = model1();
        var mara = handle(old, "mara", "JIRAUSER1");
        post(old, "1", mara);

        var desk = model2();

        var customer = desk.handleBook().find(Handle.JIRA, "JIRAUSER1").orElseThrow();
        assertThat(customer.handle()).isEqualTo(Handle.ofCustomer("JIRAUSER1"));
        var links = desk.linkBook().of(Set.of(customer.id()));
        assertThat(links)
                .containsExactly(
                        new Link(
                                links.getFirst().id(),
                                new HandleId(mara),
                                customer.id(),
                                Evidence.VERIFIED,
                                Link.BY_ACCOUNT,
                                MET,
                                "",
                                null));
        assertThat(desk.linkBook().end(links.getFirst().id(), new Link.End("agent", MET, "wrong")))
                .isTrue();
        assertThat(source.cells("HANDLE", "CUSTOMER_KEY")).containsOnlyNulls();
    }

    @ParameterizedTest
    @EnumSource
    void given_an_upgrade_that_was_cut_off_when_it_runs_again_then_nothing_is_there_twice(
            On database) {
        start(database);
        var old = model1();
        var mara = handle(old, "mara", "JIRAUSER1");
        new UpgradeTask002().upgrade(new UpgradeTask001().getModelVersion(), old);

        var desk = model2();

        assertThat(desk.linkBook().of(Set.of(new HandleId(mara)))).hasSize(1);
        assertThat(desk.handleBook().named("mara", 10)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void given_an_empty_database_when_this_version_starts_then_two_messages_have_no_comment(
            On database) {
        start(database);
        var desk = model2();
        var answers = new PostKey(CHANNEL, "1");
        var parts = List.of(Part.planned(1, "Thank you.", "mark"));

        var first = desk.outbox().plan(Purpose.thanks(1), null, answers, parts, MET);
        var second = desk.outbox().plan(Purpose.thanks(2), null, answers, parts, MET);

        assertThat(second.id()).isNotEqualTo(first.id());
    }

    private void start(On database) {
        source = database == On.H2 ? Fresh.onH2() : Fresh.onPostgres();
    }

    private AoHost model1() {
        return source.open(List.of(PartRow.class), List.of(new UpgradeTask001()));
    }

    private StoreDesk model2() {
        var ao = source.open(Database.ENTITIES, Database.UPGRADES);
        return new StoreDesk(ao, new ReversingBox(), new TestClock(MET), "node-1");
    }

    private static List<Integer> linked(StoreDesk desk, int handle) {
        return new PersonGraph(desk.handleBook(), desk.linkBook(), desk.wishBook())
                .of(new HandleId(handle)).ids().stream().map(HandleId::value).toList();
    }

    private static int handle(AoHost old, String name, @Nullable String userKey) {
        return old.create(
                        HandleRow001.class,
                        new Columns()
                                .with("HANDLE_KEY", IndexKey.of("fediverse", "https://" + name))
                                .with("NETWORK", "fediverse")
                                .with("STABLE_ID", "https://" + name)
                                .with("SHORT_NAME", name)
                                .with("DISPLAY_NAME", name)
                                .with("CUSTOMER_KEY", userKey)
                                .values())
                .getID();
    }

    private static void post(AoHost old, String id, @Nullable Integer author) {
        old.create(
                PostRow001.class,
                new Columns()
                        .with("POST_KEY", "1:" + id)
                        .with("CHANNEL_ID", 1)
                        .with("EXTERNAL_ID", id)
                        .with("NETWORK", "fediverse")
                        .with("AUTHOR_ID", "https://mara")
                        .with("AUTHOR_NAME", "mara")
                        .with("AUTHOR_DISPLAY", "Mara")
                        .with("BODY", "It broke.")
                        .with("ROOT", "root")
                        .with("BEARING", "ADDRESSED")
                        .with("VISIBILITY", "PUBLIC")
                        .with("POSTED_AT", MET)
                        .with("RECEIVED_AT", MET)
                        .with("STATE", "OPENED")
                        .with("REASON", "ADDRESSED")
                        .with("PERSON_ID", author)
                        .values());
    }

    private static void thread(AoHost old, int author) {
        var key = IndexKey.of("1", Integer.toString(author), "root");
        old.create(
                ThreadRow001.class,
                new Columns()
                        .with("THREAD_KEY", key)
                        .with("ROOT_KEY", IndexKey.of("1", "root"))
                        .with("CHANNEL_ID", 1)
                        .with("ROOT", "root")
                        .with("PERSON_ID", author)
                        .with("OPENER", "1")
                        .with("ISSUE_ID", REQUEST.issueId())
                        .with("ISSUE_KEY", REQUEST.key())
                        .values());
    }

    private static void message(AoHost old, long comment) {
        var message =
                old.create(
                        MessageRow001.class,
                        new Columns()
                                .with("COMMENT_ID", comment)
                                .with("ISSUE_ID", REQUEST.issueId())
                                .with("ISSUE_KEY", REQUEST.key())
                                .with("CHANNEL_ID", 1)
                                .with("ANSWERS", "1")
                                .with("PLANNED_AT", MET)
                                .values());
        PartRows.create(old, message.getID(), Part.planned(1, "Fixed.", "mark"));
    }
}
