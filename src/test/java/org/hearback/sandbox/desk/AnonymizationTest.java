package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.ServiceResult;
import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.user.anonymize.AffectedEntity;
import com.atlassian.jira.user.anonymize.AffectedEntityType;
import com.atlassian.jira.user.anonymize.OwnershipTransferHandler;
import com.atlassian.jira.user.anonymize.OwnershipTransferParameter;
import com.atlassian.jira.user.anonymize.UserAnonymizationHandler;
import com.atlassian.jira.user.anonymize.UserAnonymizationParameter;
import com.atlassian.jira.user.anonymize.UserKeyChangeHandler;
import com.atlassian.jira.user.anonymize.UserNameChangeHandler;
import com.atlassian.jira.user.anonymize.UserPropertyChangeParameter;
import com.atlassian.jira.util.SimpleErrorCollection;

import org.hearback.sandbox.desk.api.Anonymization;
import org.hearback.sandbox.desk.rules.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Jira's four steps of anonymisation, with the handlers of a plugin. */
class AnonymizationTest {
    private final List<String> told = new ArrayList<>();
    private final Added added = new Added();
    private TestDesk desk;
    private Anonymization anonymization;

    @BeforeEach
    void a_desk_with_handlers() {
        desk = TestDesk.fresh();
        anonymization = new Anonymization(desk.rules, added);
        added.handlers.add(new Names());
        added.handlers.add(new Keys());
        added.handlers.add(new Person());
    }

    private ServiceResult note(String what) {
        told.add(what);
        return new ServiceResultImpl(new SimpleErrorCollection());
    }

    private static ServiceResult failed(String why) {
        var errors = new SimpleErrorCollection();
        errors.addErrorMessage(why);
        return new ServiceResultImpl(errors);
    }

    private final class Person implements UserAnonymizationHandler {
        @Override
        public Collection<AffectedEntity> getAffectedEntities(UserAnonymizationParameter user) {
            return List.of(
                    AffectedEntity.newBuilder(AffectedEntityType.REMOVE)
                            .descriptionKey("tiny.rows")
                            .numberOfOccurrences(3L)
                            .build());
        }

        @Override
        public ServiceResult update(UserAnonymizationParameter user) {
            note("person " + user.getUserKey());
            user.getContext().start(null).complete();
            return failed("one row stays");
        }

        @Override
        public int getNumberOfTasks(UserAnonymizationParameter user) {
            return 1;
        }
    }

    private final class Keys implements UserKeyChangeHandler {
        @Override
        public Collection<AffectedEntity> getAffectedEntities(UserPropertyChangeParameter change) {
            return List.of();
        }

        @Override
        public ServiceResult update(UserPropertyChangeParameter change) {
            return note("key " + change.getOriginal() + " " + change.getTarget());
        }

        @Override
        public int getNumberOfTasks(UserPropertyChangeParameter change) {
            return 1;
        }
    }

    private final class Names implements UserNameChangeHandler {
        @Override
        public Collection<AffectedEntity> getAffectedEntities(UserPropertyChangeParameter change) {
            return List.of();
        }

        @Override
        public ServiceResult update(UserPropertyChangeParameter change) {
            return note("name " + change.getOriginal() + " " + change.getTarget());
        }

        @Override
        public int getNumberOfTasks(UserPropertyChangeParameter change) {
            return 1;
        }
    }

    private static final class Stubborn implements OwnershipTransferHandler {
        @Override
        public Collection<AffectedEntity> getAffectedEntities(OwnershipTransferParameter change) {
            return List.of();
        }

        @Override
        public ServiceResult update(OwnershipTransferParameter change) {
            return failed("nobody takes over");
        }

        @Override
        public int getNumberOfTasks(OwnershipTransferParameter change) {
            return 1;
        }
    }

    @Test
    void
            given_handlers_when_a_user_is_anonymized_then_they_run_in_jiras_order_and_errors_are_told() {
        var key = "JIRAUSER" + desk.account("kim").id();

        var outcome = anonymization.run(desk.account("admin"), "kim", "admin");

        assertThat(told)
                .containsExactly(
                        "person kim", "key kim " + key, "name kim " + key.toLowerCase(Locale.ROOT));
        assertThat(outcome.errors()).containsExactly("one row stays");
        assertThat(desk.books.accounts().byName("kim")).isEmpty();
        assertThat(desk.books.accounts().byKey(key).orElseThrow().active()).isFalse();
        assertThat(desk.books.issues().byKey("SUP-1").orElseThrow().reporterKey()).isEqualTo(key);
    }

    @Test
    void given_an_ownership_that_cannot_move_when_anonymizing_then_nothing_changes() {
        added.handlers.add(new Stubborn());

        var outcome = anonymization.run(desk.account("admin"), "kim", "admin");

        assertThat(outcome.stopped()).isTrue();
        assertThat(outcome.errors()).containsExactly("nobody takes over");
        assertThat(told).isEmpty();
        assertThat(desk.account("kim").key()).isEqualTo("kim");
    }

    @Test
    void given_a_look_before_when_asked_then_the_plugin_says_what_it_would_change() {
        assertThat(anonymization.affected(desk.account("admin"), "kim"))
                .containsExactly("tiny.rows 3");
        assertThat(told).isEmpty();
    }

    @Test
    void given_an_agent_when_anonymizing_then_it_is_refused() {
        assertThatThrownBy(() -> anonymization.run(desk.account("mara"), "kim", "mara"))
                .isInstanceOf(Refusal.class);
    }
}
