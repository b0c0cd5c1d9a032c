package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.task.context.Context;
import com.atlassian.jira.user.anonymize.AffectedEntity;
import com.atlassian.jira.user.anonymize.AffectedEntityType;
import com.atlassian.jira.user.anonymize.UserAnonymizationParameter;
import com.atlassian.jira.user.anonymize.UserPropertyChangeParameter;

import org.hearback.person.ErasureService;
import org.hearback.person.Handle;
import org.hearback.person.People;
import org.hearback.person.PersonErased;
import org.hearback.person.Shredder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class AnonymizingTest {
    private static final String KEY = "JIRAUSER10100";

    private final People people = new People();
    private final JiraModules modules =
            new HostedJira()
                    .desk()
                    .modules(
                            new JiraModules.Standings(List::of, limit -> List.of()),
                            people.persons,
                            people.erasure());
    private final CustomerAnonymization gone = new CustomerAnonymization(modules);
    private final CustomerKeyChange renamed = new CustomerKeyChange(modules);
    private final Context context = mock();
    private final Context.Task task = mock();

    @BeforeEach
    void start() {
        when(context.start(any())).thenReturn(task);
    }

    @Test
    void given_a_customer_with_a_proven_handle_when_looked_at_then_jira_hears_of_both() {
        var customer = people.customer(KEY);
        people.prove(customer, people.handle("kit"));
        people.say(customer, people.handle("kats"));

        assertThat(gone.getAffectedEntities(anonymized()))
                .singleElement()
                .satisfies(
                        entity -> {
                            assertThat(entity.getType()).isEqualTo(AffectedEntityType.REMOVE);
                            assertThat(entity.getNumberOfOccurrences()).isEqualTo(Optional.of(2L));
                        });
    }

    @Test
    void given_a_user_whom_we_never_met_when_looked_at_then_nothing_is_affected() {
        assertThat(gone.getAffectedEntities(anonymized())).isEmpty();
        assertThat(gone.update(anonymized()).isValid()).isTrue();
    }

    @Test
    void given_a_customer_when_jira_makes_them_anonymous_then_they_are_forgotten_in_one_step() {
        people.customer(KEY);

        assertThat(gone.update(anonymized()).isValid()).isTrue();

        assertThat(people.facts.facts(PersonErased.class)).hasSize(1);
        assertThat(gone.getNumberOfTasks(anonymized())).isEqualTo(1);
        verify(task).complete();
    }

    @Test
    void given_a_customer_when_jira_changes_the_key_then_they_are_found_by_the_new_one() {
        people.customer(KEY);
        var change = new UserPropertyChangeParameter(KEY, "JIRAUSER7", context);

        assertThat(renamed.update(change).isValid()).isTrue();

        assertThat(people.handles.find(Handle.JIRA, "JIRAUSER7")).isPresent();
        assertThat(renamed.getNumberOfTasks(change)).isEqualTo(1);
        verify(task).complete();
    }

    @Test
    void given_any_user_when_a_change_of_key_is_looked_at_then_jira_hears_what_names_them() {
        var change = new UserPropertyChangeParameter(KEY, "JIRAUSER7", context);

        assertThat(renamed.getAffectedEntities(change))
                .extracting(AffectedEntity::getDescriptionKey)
                .containsExactly("hearback.anonymize.key");
    }

    @Test
    void given_a_database_that_is_down_when_jira_forgets_somebody_then_the_admin_is_told() {
        people.customer(KEY);
        var broken = new Anonymizing(people.persons, failing(), key -> "Try again.");

        var result = broken.forget(KEY, context);

        assertThat(result.getErrorCollection().getErrorMessages()).containsExactly("Try again.");
        verify(task).complete();
    }

    private UserAnonymizationParameter anonymized() {
        return new UserAnonymizationParameter(KEY, context);
    }

    private ErasureService failing() {
        Shredder shredder =
                handles -> {
                    throw new IllegalStateException("no database");
                };
        return new ErasureService(
                new ErasureService.Books(
                        people.handles, people.links, people.wishes, people.persons),
                List.of(shredder),
                (from, to) -> {},
                people.facts,
                people.transactions,
                people.clock);
    }
}
