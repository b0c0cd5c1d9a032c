package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The step of model 2 that makes handles and links of the accounts that were made for handles, and
 * hints for all handles.
 */
final class Customers002 {
    private static final String JIRA = "jira";

    private final ActiveObjects ao;

    Customers002(ActiveObjects ao) {
        this.ao = ao;
    }

    /**
     * Takes the account out of the handle's row.
     *
     * @param metAt the milliseconds when the handle first wrote to us: about then its account was
     *     made
     */
    void separate(HandleRow002 row, long metAt) {
        var userKey = row.getCustomerKey();
        ao.executeInTransaction(
                () -> {
                    if (userKey != null) {
                        link(row.getID(), customer(userKey), metAt);
                        row.setCustomerKey(null);
                        row.save();
                    }
                    hints(row.getID(), row.getShortName(), row.getStableId(), row.getProfile());
                    return row;
                });
    }

    private int customer(String userKey) {
        var key = IndexKey.of(JIRA, userKey);
        var known = ao.find(HandleRow002.class, "HANDLE_KEY = ?", key);
        if (known.length > 0) return known[0].getID();
        var id =
                ao.create(
                                HandleRow002.class,
                                Map.of(
                                        "HANDLE_KEY", key,
                                        "NETWORK", JIRA,
                                        "STABLE_ID", userKey,
                                        "SHORT_NAME", userKey,
                                        "DISPLAY_NAME", userKey))
                        .getID();
        hints(id, userKey, userKey, null);
        return id;
    }

    private void link(int handle, int customer, long at) {
        var link =
                ao.create(
                        LinkRow002.class,
                        Map.of(
                                "ONE_ID", handle,
                                "OTHER_ID", customer,
                                "EVIDENCE", "VERIFIED",
                                "MADE_BY", "account",
                                "MADE_AT", at));
        ao.create(LiveLinkRow002.class, Map.of("LINK_ID", link.getID()));
    }

    private void hints(int handle, String name, String stableId, @Nullable String profile) {
        if (ao.count(HintRow002.class, "HANDLE_ID = ?", handle) > 0) return;
        Stream.concat(
                        Stream.of(name, stableId).map(it -> hint("NAME", it)),
                        Stream.ofNullable(profile).map(it -> hint("PROFILE", it)))
                .distinct()
                .forEach(
                        key ->
                                ao.create(
                                        HintRow002.class,
                                        Map.of("HANDLE_ID", handle, "HINT_KEY", key)));
    }

    private static String hint(String kind, String value) {
        return IndexKey.of(kind, value.toLowerCase(Locale.ROOT));
    }
}
