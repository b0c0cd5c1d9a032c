package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;

import net.java.ao.Query;
import net.java.ao.RawEntity;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Model 2: a post and a thread name the handle of their author, the account that was made for a
 * handle is a handle of its own with a link to it, and a message says what it is for.
 *
 * <p>It can be run again where it was cut off: each row shows whether it is done. ActiveObjects
 * never drops a column, so {@code PERSON_ID}, {@code CUSTOMER_KEY} and {@code COMMENT_ID} stay;
 * nothing that names somebody stays in them.
 */
public final class UpgradeTask002 implements ActiveObjectsUpgradeTask {
    private static final ModelVersion MODEL = ModelVersion.valueOf("2");
    private static final int ROUND = 500;

    /** Made by the host, by the class name in the plugin's descriptor. */
    public UpgradeTask002() {}

    @Override
    public ModelVersion getModelVersion() {
        return MODEL;
    }

    @Override
    @SuppressWarnings("unchecked") // varargs of a generic type: ActiveObjects only reads them
    public void upgrade(ModelVersion currentVersion, ActiveObjects ao) {
        ao.migrate(
                PostRow002.class,
                ThreadRow002.class,
                HandleRow002.class,
                HintRow002.class,
                LinkRow002.class,
                LiveLinkRow002.class,
                MessageRow002.class);
        var metAt = posts(ao);
        threads(ao);
        messages(ao);
        handles(ao, metAt);
    }

    /** When each author first wrote to us, in milliseconds. */
    private static Map<Integer, Long> posts(ActiveObjects ao) {
        Map<Integer, Long> metAt = new HashMap<>();
        each(
                ao,
                PostRow002.class,
                new Rest("ID, CHANNEL_ID, ROOT, PERSON_ID, RECEIVED_AT, ROOT_KEY", "1 = 1"),
                PostRow002::getID,
                row -> {
                    var author = row.getPersonId();
                    if (author != null) metAt.merge(author, row.getReceivedAt(), Math::min);
                    if (row.getRootKey() != null) return;
                    row.setHandleId(author);
                    var channel = Integer.toString(row.getChannelId());
                    row.setRootKey(IndexKey.of(channel, row.getRoot()));
                    row.save();
                });
        return metAt;
    }

    private static void handles(ActiveObjects ao, Map<Integer, Long> metAt) {
        var customers = new Customers002(ao);
        each(
                ao,
                HandleRow002.class,
                new Rest("ID, STABLE_ID, SHORT_NAME, PROFILE, CUSTOMER_KEY", "NETWORK <> 'jira'"),
                HandleRow002::getID,
                row -> customers.separate(row, metAt.getOrDefault(row.getID(), 0L)));
    }

    private static void threads(ActiveObjects ao) {
        each(
                ao,
                ThreadRow002.class,
                new Rest("ID, PERSON_ID, HANDLE_ID", "HANDLE_ID IS NULL"),
                ThreadRow002::getID,
                row -> {
                    row.setHandleId(row.getPersonId());
                    row.save();
                });
    }

    private static void messages(ActiveObjects ao) {
        each(
                ao,
                MessageRow002.class,
                new Rest("ID, COMMENT_ID, PURPOSE", "PURPOSE IS NULL"),
                MessageRow002::getID,
                row -> {
                    row.setPurpose("reply:" + row.getCommentId());
                    row.save();
                });
    }

    private static <T extends RawEntity<K>, K> void each(
            ActiveObjects ao, Class<T> type, Rest rest, ToLongFunction<T> id, Consumer<T> work) {
        var last = 0L;
        T[] round;
        do {
            round =
                    ao.find(
                            type,
                            Query.select(rest.columns())
                                    .where("ID > ? AND " + rest.where(), last)
                                    .order("ID ASC")
                                    .limit(ROUND));
            for (var row : round) {
                work.accept(row);
                last = id.applyAsLong(row);
            }
        } while (round.length == ROUND);
    }

    /**
     * Rows that are to be done.
     *
     * @param columns what is read of them, so that no text of a post is
     */
    private record Rest(String columns, String where) {}
}
