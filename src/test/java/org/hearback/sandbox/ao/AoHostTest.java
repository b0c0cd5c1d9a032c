package org.hearback.sandbox.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;

import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.Entity;
import net.java.ao.RawEntity;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

final class AoHostTest {
    private static final String NAMESPACE = "com.example.app";

    private final DataSource source = emptyDatabase();
    private final List<String> ran = new ArrayList<>();

    @Test
    void
            given_the_namespaces_of_known_plugins_when_prefixed_then_the_tables_are_named_as_in_jira() {
        assertThat(TablePrefix.of("com.atlassian.servicedesk").text()).isEqualTo("AO_54307E_");
        assertThat(TablePrefix.of("com.pyxis.greenhopper.jira").text()).isEqualTo("AO_60DB71_");
    }

    @Test
    void given_a_transaction_when_it_fails_then_nothing_of_it_is_kept() {
        var host = open(List.of(Note.class), List.of());

        assertThatThrownBy(
                        () ->
                                host.executeInTransaction(
                                        () -> {
                                            host.executeInTransaction(() -> write(host, "inner"));
                                            write(host, "outer");
                                            throw new IllegalStateException("told to fail");
                                        }))
                .hasMessage("told to fail");

        assertThat(host.count(Note.class)).isZero();
        write(host, "after");
        assertThat(host.count(Note.class)).isEqualTo(1);
    }

    @Test
    void given_two_plugins_when_both_have_a_table_of_one_name_then_each_has_its_own() {
        var one = open(List.of(Note.class), List.of());
        var other = AoHost.open(source, Dialect.H2, "com.example.other", notes(), List.of());

        write(one, "mine");

        assertThat(other.count(Note.class)).isZero();
    }

    @Test
    void given_a_column_with_a_reserved_word_when_opened_then_it_is_refused() {
        assertThatThrownBy(() -> open(List.of(Reserved.class), List.of()))
                .isInstanceOf(ActiveObjectsException.class)
                .hasMessageContaining("NUMBER");
    }

    @Test
    void given_a_table_whose_name_is_too_long_when_opened_then_it_is_refused() {
        assertThatThrownBy(() -> open(List.of(NameOfMoreThanTwentyLetters.class), List.of()))
                .hasMessageContaining("too long");
    }

    @Test
    void given_a_column_whose_name_is_too_long_when_opened_then_it_is_refused() {
        assertThatThrownBy(() -> open(List.of(LongColumn.class), List.of()))
                .hasStackTraceContaining("THIS_COLUMN_HAS_MORE_THAN_THIRTY");
    }

    @Test
    void given_upgrade_tasks_when_opened_then_they_run_once_in_the_order_of_their_versions() {
        open(List.of(), List.of(task(2), task(1)));
        open(List.of(), List.of(task(1), task(3), task(2)));

        assertThat(ran).containsExactly("0 to 1", "1 to 2", "2 to 3");
    }

    @Test
    void given_two_tasks_of_one_version_when_opened_then_they_are_refused() {
        assertThatThrownBy(() -> open(List.of(), List.of(task(1), task(1))))
                .isInstanceOf(ActiveObjectsException.class);
    }

    private AoHost open(
            List<Class<? extends RawEntity<?>>> entities, List<ActiveObjectsUpgradeTask> tasks) {
        return AoHost.open(source, Dialect.H2, NAMESPACE, entities, tasks);
    }

    private ActiveObjectsUpgradeTask task(int version) {
        return new ActiveObjectsUpgradeTask() {
            @Override
            public ModelVersion getModelVersion() {
                return ModelVersion.valueOf(Integer.toString(version));
            }

            @Override
            public void upgrade(ModelVersion currentVersion, ActiveObjects ao) {
                ran.add(currentVersion + " to " + version);
            }
        };
    }

    private static List<Class<? extends RawEntity<?>>> notes() {
        return List.of(Note.class);
    }

    private static Note write(AoHost host, String text) {
        return host.create(Note.class, new DBParam("TEXT", text));
    }

    private static DataSource emptyDatabase() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    interface Note extends Entity {
        String getText();
    }

    interface Reserved extends Entity {
        int getNumber();
    }

    interface NameOfMoreThanTwentyLetters extends Entity {
        String getText();
    }

    interface LongColumn extends Entity {
        String getThisColumnHasMoreThanThirtyLetters();
    }
}
