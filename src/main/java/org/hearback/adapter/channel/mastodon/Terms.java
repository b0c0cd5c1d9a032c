package org.hearback.adapter.channel.mastodon;

import org.hearback.channel.Settings;

import java.util.List;
import java.util.regex.Pattern;

/** The words and tags that a channel listens for besides mentions. */
final class Terms {
    /**
     * Most terms of a channel: with the mentions that makes nine calls a poll, four polls a minute,
     * 180 of the 300 calls that Mastodon allows in five minutes.
     */
    static final int MAX = 8;

    /** Longest term, in UTF-16 chars. */
    private static final int MAX_CHARS = 100;

    private static final Pattern TAG = Pattern.compile("#[\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*");

    private Terms() {}

    static List<String> of(Settings settings) {
        return settings.list(MastodonKind.TERMS);
    }

    static boolean isTag(String term) {
        return term.startsWith("#");
    }

    /** Whether these can be listened for. */
    static boolean areGood(List<String> terms) {
        return terms.size() <= MAX && terms.stream().allMatch(Terms::isGood);
    }

    private static boolean isGood(String term) {
        if (isTag(term)) return TAG.matcher(term).matches();
        return term.length() >= 2 && term.length() <= MAX_CHARS && term.indexOf('"') < 0;
    }
}
