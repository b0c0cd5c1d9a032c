package org.hearback.owner;

import org.hearback.kernel.ChannelId;
import org.hearback.listen.Kind;
import org.hearback.voice.Importance;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Who asks for a change, in numbers.
 *
 * @param people distinct persons; somebody with three handles and five requests is one
 * @param superUsers how many of them are super-users now
 * @param nameless voices of whom nobody knows who speaks; they are in no other number but {@code
 *     kinds} and {@code importances}
 * @param followers readers of the handles that said it where their followers could read it; null
 *     where no network says how many
 * @param places where it was said
 * @param kinds voices by kind
 * @param importances voices by importance
 * @param firstHeard when the first customer said it; null where nobody did
 */
public record Crowd(
        int people,
        int superUsers,
        int nameless,
        @Nullable Long followers,
        Places places,
        Map<Kind, Integer> kinds,
        Map<Importance, Integer> importances,
        @Nullable Instant firstHeard) {
    /** Nobody. */
    public static final Crowd NONE =
            new Crowd(0, 0, 0, null, new Places(Set.of(), false), Map.of(), Map.of(), null);

    public Crowd {
        kinds = Map.copyOf(kinds);
        importances = Map.copyOf(importances);
    }

    /**
     * Where voices came from.
     *
     * @param desk whether some came by the service desk itself: portal, mail, phone
     */
    public record Places(Set<ChannelId> channels, boolean desk) {
        public Places {
            channels = Set.copyOf(channels);
        }
    }
}
