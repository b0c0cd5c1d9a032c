package org.hearback.sandbox.desk;

import org.h2.jdbcx.JdbcDataSource;
import org.hearback.sandbox.desk.jql.Functions;
import org.hearback.sandbox.desk.jql.Jql;
import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.LinkRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.rules.DeskEvents;
import org.hearback.sandbox.desk.rules.FieldChange;
import org.hearback.sandbox.desk.rules.Requests;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.desk.store.Seed;
import org.hearback.sandbox.host.Extensions.IndexedPart;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

/** A seeded desk in a database of its own, with a clock that the test moves. */
final class TestDesk {
    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    final List<CommentRow> announced = new ArrayList<>();
    final Map<String, Functions.Added> functions = new HashMap<>();
    final List<IndexedPart> indexed = new ArrayList<>();
    final List<String> happened = new ArrayList<>();
    final List<FieldChange> changes = new ArrayList<>();
    final MovedClock clock = new MovedClock(START);
    final Books books;
    final Rules rules;
    final Jql jql;

    private TestDesk(DataSource source) {
        books = Books.open(source);
        new Seed(books, clock.instant()).sow();
        rules = Rules.over(books, new Listening(), clock);
        jql =
                new Jql(
                        books,
                        rules.permissions(),
                        clock,
                        name -> Optional.ofNullable(functions.get(name)),
                        () -> indexed);
    }

    private final class Listening implements DeskEvents {
        @Override
        public void commentCreated(CommentRow comment) {
            announced.add(comment);
        }

        @Override
        public void issue(
                Happening what, IssueRow issue, @Nullable Account by, List<FieldChange> changed) {
            happened.add(what + " " + issue.key() + " by " + (by == null ? "nobody" : by.name()));
            changes.addAll(changed);
        }

        @Override
        public void version(Turn what, VersionRow version) {
            happened.add(what + " " + version.name());
        }

        @Override
        public void merged(VersionRow into, VersionRow gone) {
            happened.add("MERGED " + gone.name() + " into " + into.name());
        }

        @Override
        public void linked(LinkRow link) {
            happened.add("LINKED " + words(link));
        }

        @Override
        public void unlinked(LinkRow link) {
            happened.add("UNLINKED " + words(link));
        }

        private String words(LinkRow link) {
            return key(link.sourceId()) + " " + link.type().outward() + " " + key(link.targetId());
        }

        private String key(long issueId) {
            return books.issues().byId(issueId).orElseThrow().key();
        }
    }

    static DataSource memory(String name) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    static TestDesk on(DataSource source) {
        return new TestDesk(source);
    }

    /** A desk of its own in memory. */
    static TestDesk fresh() {
        return on(memory("desk" + System.nanoTime()));
    }

    Account account(String name) {
        return books.accounts().byName(name).orElseThrow();
    }

    ProjectRow project(String key) {
        return books.projects().byKey(key).orElseThrow();
    }

    /** The id of a request type of SUP. */
    long requestType(String name) {
        return books.requestTypes().of(project("SUP").id()).stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A wish for help, in the customer's own name. */
    Requests.Wish help(String summary) {
        return wish("Get help", Map.of("summary", summary), null);
    }

    Requests.Wish wish(String type, Map<String, String> fields, @Nullable String onBehalfOf) {
        return new Requests.Wish(1, requestType(type), fields, onBehalfOf, "portal");
    }

    IssueRow raise(String who, String summary) {
        return rules.requests().raise(account(who), help(summary));
    }

    /** Keys that a query finds for a reader. */
    List<String> find(String reader, String query) {
        return books.issues().find(jql.filter(query, account(reader)), 0, 100).stream()
                .map(IssueRow::key)
                .toList();
    }

    /** Takes the step of that name. */
    IssueRow move(String who, IssueRow issue, String step) {
        int id =
                rules.issues().transitions(account(who), issue).stream()
                        .filter(each -> each.name().equals(step))
                        .findFirst()
                        .orElseThrow()
                        .id();
        return rules.issues().transition(account(who), issue, id);
    }

    static final class MovedClock extends Clock {
        private Instant now;

        MovedClock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
