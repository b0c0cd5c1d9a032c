package org.hearback.wording;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What we say to customers unless somebody wrote something else: texts of the plugin's own bundle,
 * not of Jira's, because customers speak languages that a site never installed. Thread-safe.
 */
public final class ShippedWords {
    /** The language of last resort. */
    public static final String ENGLISH = "en";

    /** The languages that we speak, by {@link Locale#getLanguage()}. */
    public static final List<String> LANGUAGES = List.of(ENGLISH, "de", "fr", "es");

    private static final String BUNDLE = "i18n.customers";

    /** Never the language of the machine: English stands in the bundle that has no language. */
    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The text of a notice: the one for the route, else the one for any. */
    String text(Occasion occasion, @Nullable Route route, Locale language) {
        var texts = bundle(language);
        var prefix = "notice." + lower(occasion) + ".";
        if (route != null && texts.containsKey(prefix + lower(route)))
            return texts.getString(prefix + lower(route));
        return texts.getString(prefix + "any");
    }

    /** The subject of a mail. */
    String subject(Occasion occasion, Locale language) {
        return bundle(language).getString("notice." + lower(occasion) + ".subject");
    }

    /**
     * Another text for customers, as it stands in the bundle.
     *
     * @param language any; English where we do not speak it
     * @throws java.util.MissingResourceException if no bundle has the key
     */
    public String say(String key, Locale language) {
        return bundle(language).getString(key);
    }

    /**
     * The same with its fields filled; a line that names one without a value is left out.
     *
     * @throws java.util.MissingResourceException if no bundle has the key
     */
    public String say(String key, Locale language, Map<Field, String> values) {
        return Filling.text(say(key, language), values);
    }

    /** The language in which we answer somebody who speaks that one. */
    public static Locale spoken(Locale language) {
        return LANGUAGES.contains(language.getLanguage())
                ? Locale.of(language.getLanguage())
                : Locale.ENGLISH;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE, spoken(language), ShippedWords.class.getClassLoader(), EXACT);
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
