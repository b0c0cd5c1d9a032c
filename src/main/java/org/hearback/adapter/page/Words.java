package org.hearback.adapter.page;

import com.atlassian.sal.api.message.I18nResolver;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The texts of one reader. The only class whose method templates call: {@code get} stands on the
 * allowlist in {@code atlassian-plugin.xml}, all else that templates see are maps, lists, strings
 * and booleans.
 */
public final class Words {
    private final I18nResolver texts;

    Words(I18nResolver texts) {
        this.texts = texts;
    }

    /** The text of that key. */
    public String get(String key) {
        return texts.getText(key);
    }

    /** The text of that key with its arguments. */
    String say(String key, Object... arguments) {
        return texts.getText(
                key, Arrays.stream(arguments).map(String::valueOf).toArray(Serializable[]::new));
    }

    /** The text of that key with counts, which it may choose by: one, or more. */
    String count(String key, Serializable... counts) {
        return texts.getText(key, counts);
    }

    /** The same for arguments in a list. */
    String say(String key, List<String> arguments) {
        return say(key, arguments.toArray());
    }

    /** What a value is called: the key's head with the value's name in lower case behind it. */
    String name(String head, Enum<?> value) {
        return get(head + value.name().toLowerCase(Locale.ROOT));
    }
}
