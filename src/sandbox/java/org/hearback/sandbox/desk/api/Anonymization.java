package org.hearback.sandbox.desk.api;

import com.atlassian.jira.bc.ServiceResult;
import com.atlassian.jira.task.context.Context;
import com.atlassian.jira.user.anonymize.AffectedEntity;
import com.atlassian.jira.user.anonymize.AnonymizationHandler;
import com.atlassian.jira.user.anonymize.OwnershipTransferHandler;
import com.atlassian.jira.user.anonymize.OwnershipTransferParameter;
import com.atlassian.jira.user.anonymize.UserAnonymizationHandler;
import com.atlassian.jira.user.anonymize.UserAnonymizationParameter;
import com.atlassian.jira.user.anonymize.UserKeyChangeHandler;
import com.atlassian.jira.user.anonymize.UserNameChangeHandler;
import com.atlassian.jira.user.anonymize.UserPropertyChangeParameter;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.host.Extensions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Anonymizes users in Jira's four steps. The plugin's handlers run before the desk changes its own
 * rows. Errors stop the process only in the first step.
 */
public final class Anonymization {
    private static final Logger LOG = LoggerFactory.getLogger(Anonymization.class);

    /** Nobody here watches the progress. */
    private static final Context CONTEXT = new Unwatched();

    private final Rules rules;
    private final Extensions extensions;

    public Anonymization(Rules rules, Extensions extensions) {
        this.rules = rules;
        this.extensions = extensions;
    }

    /**
     * How it went.
     *
     * @param stopped whether it ended before the user was anonymized
     * @param errors what handlers reported, in words
     */
    public record Outcome(Account user, boolean stopped, List<String> errors) {}

    /** The user that an administrator wants to anonymize. */
    public Account user(@Nullable Account actor, String key) {
        if (actor == null) throw Refusal.anonymous();
        if (!rules.permissions().isAdministrator(actor))
            throw Refusal.forbidden("Only Jira's administrators can anonymize users.");
        if (actor.key().equals(key))
            throw Refusal.field("userKey", "You cannot anonymize yourself.");
        return rules.books()
                .accounts()
                .byKey(key)
                .orElseThrow(() -> Refusal.missing("There is no user with key '" + key + "'."));
    }

    /** What the plugin says that it would change: description keys with their counts. */
    public List<String> affected(@Nullable Account actor, String key) {
        Account user = user(actor, key);
        Account next = anonymous(user);
        var transfer = new OwnershipTransferParameter(user.key(), user.key(), CONTEXT);
        var person = new UserAnonymizationParameter(user.key(), CONTEXT);
        var keys = new UserPropertyChangeParameter(user.key(), next.key(), CONTEXT);
        var names = new UserPropertyChangeParameter(user.name(), next.name(), CONTEXT);
        List<AffectedEntity> all = new ArrayList<>();
        for (var handler : extensions.handlers(OwnershipTransferHandler.class))
            all.addAll(handler.getAffectedEntities(transfer));
        for (var handler : extensions.handlers(UserAnonymizationHandler.class))
            all.addAll(handler.getAffectedEntities(person));
        for (var handler : extensions.handlers(UserKeyChangeHandler.class))
            all.addAll(handler.getAffectedEntities(keys));
        for (var handler : extensions.handlers(UserNameChangeHandler.class))
            all.addAll(handler.getAffectedEntities(names));
        return all.stream()
                .map(one -> one.getDescriptionKey() + " " + one.getNumberOfOccurrences().orElse(1L))
                .toList();
    }

    /**
     * Anonymizes a user.
     *
     * @param newOwnerKey who takes over what cannot be without a person
     */
    public Outcome run(@Nullable Account actor, String key, String newOwnerKey) {
        Account user = user(actor, key);
        if (rules.books().accounts().byKey(newOwnerKey).isEmpty())
            throw Refusal.field("newOwnerKey", "The new owner does not exist.");
        Account next = anonymous(user);
        List<String> errors = new ArrayList<>();
        update(
                OwnershipTransferHandler.class,
                new OwnershipTransferParameter(key, newOwnerKey, CONTEXT),
                errors);
        if (!errors.isEmpty()) return new Outcome(user, true, errors);
        rules.books().accounts().handOver(key, newOwnerKey);
        update(
                UserAnonymizationHandler.class,
                new UserAnonymizationParameter(key, CONTEXT),
                errors);
        update(
                UserKeyChangeHandler.class,
                new UserPropertyChangeParameter(key, next.key(), CONTEXT),
                errors);
        update(
                UserNameChangeHandler.class,
                new UserPropertyChangeParameter(user.name(), next.name(), CONTEXT),
                errors);
        rules.books().accounts().anonymize(user, next);
        return new Outcome(next, false, errors);
    }

    private <P> void update(
            Class<? extends AnonymizationHandler<P>> kind, P parameter, List<String> errors) {
        for (AnonymizationHandler<P> handler : extensions.handlers(kind)) {
            try {
                ServiceResult result = handler.update(parameter);
                if (!result.isValid()) {
                    errors.addAll(result.getErrorCollection().getErrorMessages());
                    errors.addAll(result.getErrorCollection().getErrors().values());
                }
            } catch (RuntimeException e) {
                LOG.error("{} threw; the next handler runs all the same", handler.getClass(), e);
                errors.add(handler.getClass().getName() + " threw " + e);
            }
        }
    }

    private static Account anonymous(Account user) {
        String key = "JIRAUSER" + user.id();
        String shown = "user-" + Integer.toHexString(key.hashCode());
        return new Account(
                user.id(),
                key,
                key.toLowerCase(Locale.ROOT),
                shown,
                key.toLowerCase(Locale.ROOT) + "@jira.invalid",
                false);
    }

    private static final class Unwatched implements Context {
        @Override
        public Task start(@Nullable Object input) {
            return new Task() {
                @Override
                public void complete() {}

                @Override
                public void close() {}
            };
        }
    }
}
