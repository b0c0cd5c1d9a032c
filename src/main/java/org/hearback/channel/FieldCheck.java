package org.hearback.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/** What every field can be checked for, whatever its kind. */
final class FieldCheck {
    static final String REQUIRED = "hearback.problem.required";
    static final String TOO_LONG = "hearback.problem.toolong";

    /** Longest value of any field, in UTF-16 chars. */
    private static final int MAX_VALUE_CHARS = 10_000;

    private FieldCheck() {}

    /** The i18n key of what is wrong with the field's value, if anything is. */
    static Optional<String> problem(Field field, Settings settings, Map<String, Secret> kept) {
        if (field.type() == Field.Type.SECRET) {
            var there = settings.secret(field.key()).isPresent() || kept.containsKey(field.key());
            return field.required() && !there ? Optional.of(REQUIRED) : Optional.empty();
        }
        var value = settings.text(field.key());
        if (value.isEmpty()) return field.required() ? Optional.of(REQUIRED) : Optional.empty();
        if (value.get().length() > MAX_VALUE_CHARS) return Optional.of(TOO_LONG);
        return switch (field.type()) {
            case URL -> isUrl(value.get()) ? Optional.empty() : Optional.of("hearback.problem.url");
            case CHOICE ->
                    field.choices().contains(value.get())
                            ? Optional.empty()
                            : Optional.of("hearback.problem.choice");
            case TEXT, AREA, SECRET -> Optional.empty();
        };
    }

    private static boolean isUrl(String value) {
        try {
            var uri = new URI(value);
            var scheme = String.valueOf(uri.getScheme());
            return (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
