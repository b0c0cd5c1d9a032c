package org.hearback.adapter.jira;

import org.hearback.channel.Channels;
import org.hearback.channel.Desk;
import org.hearback.listen.InboundPost;
import org.hearback.person.Handles;
import org.hearback.request.RequestDraft;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Drafts of Mara's posts. */
final class Drafts {
    private Drafts() {}

    /** A first try. */
    static RequestDraft first(InboundPost post, Desk place) {
        return draft(post, place, null);
    }

    /** A later try. */
    static RequestDraft again(InboundPost post, Desk place) {
        return draft(post, place, HostedJira.NOW);
    }

    private static RequestDraft draft(InboundPost post, Desk place, @Nullable Instant triedAt) {
        var channel = Channels.aChannel().withDesk(place).build();
        return new RequestDraft(post, Handles.known(1, "mara"), null, channel, triedAt);
    }
}
