package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.hearback.sandbox.desk.model.PropertyRow;
import org.hearback.sandbox.desk.store.Db;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/** The desk behaves the same on both databases, and two nodes on one of them see one desk. */
class DeskDatabaseTest {
    private static EmbeddedPostgres postgres;

    private enum Kind {
        H2,
        POSTGRESQL
    }

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static DataSource database(Kind kind) {
        return switch (kind) {
            case H2 -> TestDesk.memory("both" + System.nanoTime());
            case POSTGRESQL -> emptied(postgres.getPostgresDatabase());
        };
    }

    private static DataSource emptied(DataSource source) {
        var db = new Db(source);
        db.update("DROP SCHEMA public CASCADE");
        db.update("CREATE SCHEMA public");
        return source;
    }

    @ParameterizedTest
    @EnumSource
    void given_two_nodes_when_one_writes_then_the_other_reads_it_and_nothing_is_sown_twice(
            Kind kind) {
        DataSource shared = database(kind);
        var first = TestDesk.on(shared);
        var second = TestDesk.on(shared);

        var request = first.raise("kim", "Ω 😀 \"quoted\" 'text'");
        second.move("mara", request, "Resolve");

        assertThat(second.find("mara", "summary ~ 'quoted' AND reporter = kim"))
                .containsExactly(request.key());
        assertThat(first.find("mara", "status = Resolved AND resolved >= -1m"))
                .containsExactly(request.key());
        assertThat(first.find("mara", "text ~ stored AND key < SUP-3")).containsExactly("SUP-1");
        assertThat(second.books.projects().all()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void given_many_at_once_when_requests_are_opened_then_each_has_its_own_key(Kind kind) {
        DataSource shared = database(kind);
        var nodes = List.of(TestDesk.on(shared), TestDesk.on(shared));

        List<String> keys =
                IntStream.range(0, 20)
                        .parallel()
                        .mapToObj(n -> nodes.get(n % 2).raise("kim", "Help " + n).key())
                        .toList();

        assertThat(keys).doesNotHaveDuplicates().contains("SUP-22");
    }

    @ParameterizedTest
    @EnumSource
    void given_a_comment_with_properties_when_stored_then_both_are_there_and_later_changed(
            Kind kind) {
        var desk = TestDesk.on(database(kind));
        var request = desk.raise("kim", "Help");

        var comment =
                desk.rules
                        .comments()
                        .add(
                                desk.account("mara"),
                                request,
                                "hidden",
                                null,
                                Map.of("sd.public.comment", "{ \"internal\" : true }"));
        desk.books
                .properties()
                .put(
                        PropertyRow.COMMENT,
                        comment.id(),
                        "sd.public.comment",
                        "{\"internal\":false}",
                        desk.clock.instant());

        assertThat(comment.internal()).isTrue();
        assertThat(desk.books.comments().byId(comment.id()).orElseThrow().internal()).isFalse();
        assertThat(desk.books.links().add(10_000, request.id(), 10_000)).isPresent();
        assertThat(desk.books.links().add(10_000, request.id(), 10_000)).isEmpty();
    }
}
