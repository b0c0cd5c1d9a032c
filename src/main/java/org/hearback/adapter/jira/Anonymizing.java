package org.hearback.adapter.jira;

import com.atlassian.jira.bc.ServiceResult;
import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.task.context.Context;
import com.atlassian.jira.user.anonymize.AffectedEntity;
import com.atlassian.jira.user.anonymize.AffectedEntityType;
import com.atlassian.jira.util.SimpleErrorCollection;

import org.hearback.person.ErasureService;
import org.hearback.person.Handle;
import org.hearback.person.KnownHandle;
import org.hearback.person.Person;
import org.hearback.person.PersonGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Follows Jira where it makes users anonymous. Whatever fails is told to Jira, which shows it to
 * the admin and lets them try again. Thread-safe.
 */
final class Anonymizing {
    /** Each of the two changes is one step on Jira's progress bar. */
    static final int TASKS = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Anonymizing.class);

    private final PersonGraph persons;
    private final ErasureService erasures;
    private final UnaryOperator<String> say;

    /**
     * @param say the text of a key in the caller's language
     */
    Anonymizing(PersonGraph persons, ErasureService erasures, UnaryOperator<String> say) {
        this.persons = persons;
        this.erasures = erasures;
        this.say = say;
    }

    /** The handles that are forgotten together with the customer. */
    Collection<AffectedEntity> forgotten(String userKey) {
        return persons
                .ofCustomer(userKey)
                .map(person -> proven(person, userKey))
                .filter(count -> count > 0)
                .map(
                        count ->
                                AffectedEntity.newBuilder(AffectedEntityType.REMOVE)
                                        .descriptionKey("hearback.anonymize.handles")
                                        .numberOfOccurrences(count)
                                        .build())
                .stream()
                .toList();
    }

    /** Forgets the customer. */
    ServiceResult forget(String userKey, Context context) {
        return step(context, userKey, () -> erasures.customerGone(userKey));
    }

    /**
     * What names the user by key; how often is not counted, because it takes a look at all rows.
     */
    Collection<AffectedEntity> renamed() {
        return List.of(
                AffectedEntity.newBuilder(AffectedEntityType.ANONYMIZE)
                        .descriptionKey("hearback.anonymize.key")
                        .build());
    }

    /** Names the user by the new key everywhere. */
    ServiceResult rename(String from, String to, Context context) {
        return step(context, from, () -> erasures.customerKeyChanged(from, to));
    }

    private ServiceResult step(Context context, String userKey, Runnable work) {
        var errors = new SimpleErrorCollection();
        var task = context.start(null);
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("User {} was not made anonymous here; Jira tells the admin", userKey, e);
            errors.addErrorMessage(say.apply("hearback.anonymize.failed"));
        } finally {
            task.complete();
        }
        return new ServiceResultImpl(errors);
    }

    private static long proven(Person person, String userKey) {
        return person.handles().stream()
                .filter(known -> isOf(known.handle(), userKey))
                .findFirst()
                .map(KnownHandle::id)
                .map(customer -> person.verifiedFrom(customer).size())
                .orElse(0);
    }

    private static boolean isOf(Handle handle, String userKey) {
        return handle.isCustomer() && handle.stableId().equals(userKey);
    }
}
