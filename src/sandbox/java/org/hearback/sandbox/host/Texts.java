package org.hearback.sandbox.host;

import com.atlassian.sal.api.message.I18nResolver;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the plugin. As in Jira, every text is a {@link MessageFormat} pattern (an apostrophe
 * is written twice), files are ISO-8859-1, and a key without a text is shown as it is.
 */
public final class Texts implements I18nResolver {
    private final Map<String, String> byKey = new ConcurrentHashMap<>();

    /** Adds a properties file; closes it. */
    public void add(InputStream file) throws IOException {
        try (file) {
            var properties = new Properties();
            properties.load(file);
            properties.forEach((key, text) -> byKey.put((String) key, (String) text));
        }
    }

    @Override
    public String getRawText(String key) {
        return byKey.getOrDefault(key, key);
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return formatted(key, (Object[]) arguments);
    }

    @Override
    public String getText(String key) {
        return formatted(key);
    }

    @Override
    public String getText(Locale locale, String key, Serializable... arguments) {
        return formatted(key, (Object[]) arguments);
    }

    /** As {@link #getText(String)}, for arguments of any kind. */
    public String formatted(String key, Object... arguments) {
        var pattern = byKey.get(key);
        return pattern == null ? key : new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }

    @Override
    public String getText(Locale locale, String key) {
        return formatted(key);
    }
}
