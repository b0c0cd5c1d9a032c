package org.hearback.channel;

import java.util.List;

/** What a test of a channel's settings found. */
public sealed interface Probe {
    /**
     * It would work.
     *
     * @param findings what was seen, one line each, in the admin's words: the account, the newest
     *     post, the limits
     */
    record Works(List<Finding> findings) implements Probe {
        public Works {
            findings = List.copyOf(findings);
        }
    }

    /**
     * It would not.
     *
     * @param field the field to look at, empty when none is to blame
     * @param problem what is wrong and what to do about it
     */
    record Fails(String field, Finding problem) implements Probe {}

    /**
     * A text for a person: an i18n key with its arguments, because adapters do not know the
     * reader's language.
     *
     * @param key i18n key
     * @param arguments for the key's {@code {0}}, {@code {1}}
     */
    record Finding(String key, List<String> arguments) {
        public Finding {
            arguments = List.copyOf(arguments);
        }

        /** Shorthand. */
        public static Finding of(String key, Object... arguments) {
            return new Finding(
                    key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }
}
