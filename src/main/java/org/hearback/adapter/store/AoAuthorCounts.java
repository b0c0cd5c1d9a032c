package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.insight.AuthorCounts;
import org.hearback.intake.PostState;
import org.hearback.kernel.ChannelId;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the posts of table POST by author, without their texts. */
final class AoAuthorCounts implements AuthorCounts {
    private static final String OF_AUTHORS =
            "CHANNEL_ID = ? AND RECEIVED_AT >= ? AND HANDLE_ID IS NOT NULL AND STATE <> ?";

    private final ActiveObjects ao;

    AoAuthorCounts(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public List<Integer> since(ChannelId channel, Instant since) {
        Map<Integer, Integer> counts = new HashMap<>();
        ao.stream(
                PostRow.class,
                Query.select("ID, " + PostRow.HANDLE_ID)
                        .where(
                                OF_AUTHORS,
                                channel.value(),
                                since.toEpochMilli(),
                                PostState.DROPPED.name()),
                row -> counts.merge(row.getHandleId(), 1, Integer::sum));
        return List.copyOf(counts.values());
    }
}
