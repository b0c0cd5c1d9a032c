package org.hearback.channel;

import java.util.Map;

/** How saving a channel ended. */
public sealed interface SaveOutcome {
    /** It was stored. */
    record Saved(Channel channel) implements SaveOutcome {}

    /**
     * Nothing was stored.
     *
     * @param problems for each wrong field the i18n key of what is wrong
     */
    record Invalid(Map<String, String> problems) implements SaveOutcome {
        public Invalid {
            problems = Map.copyOf(problems);
        }
    }

    /** There is no such channel, or it was removed. */
    record NoSuchChannel() implements SaveOutcome {}
}
