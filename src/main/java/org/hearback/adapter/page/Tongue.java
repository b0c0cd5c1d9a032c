package org.hearback.adapter.page;

import org.hearback.wording.Field;
import org.hearback.wording.ShippedWords;

import java.util.Locale;
import java.util.Map;

/** The texts for one customer, in their language as far as we speak it. */
final class Tongue {
    private final ShippedWords words;
    private final Locale locale;

    Tongue(ShippedWords words, Locale locale) {
        this.words = words;
        this.locale = ShippedWords.spoken(locale);
    }

    String say(String key) {
        return words.say(key, locale);
    }

    /** The text with its fields filled; empty where there is nothing to say. */
    String say(String key, Map<Field, String> values) {
        return words.say(key, locale, values);
    }

    /** What a page says of itself to browsers. */
    Model page(String titleKey) {
        return new Model().with("lang", locale.toLanguageTag()).with("title", say(titleKey));
    }
}
