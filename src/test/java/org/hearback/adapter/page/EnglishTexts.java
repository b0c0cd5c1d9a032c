package org.hearback.adapter.page;

import com.atlassian.sal.api.message.I18nResolver;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The plugin's own texts; a key without a text stands for itself, as in Jira. */
public final class EnglishTexts implements I18nResolver {
    private final Properties texts = new Properties();

    /** Reads the plugin's file. */
    public EnglishTexts() {
        try (var in = Files.newInputStream(Path.of("resources/i18n/hearback.properties"))) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return new MessageFormat(getRawText(key), Locale.ENGLISH).format(arguments);
    }

    @Override
    public String getText(String key) {
        return getText(key, new Serializable[0]);
    }

    @Override
    public String getRawText(String key) {
        return texts.getProperty(key, key);
    }

    @Override
    public String getText(Locale locale, String key, Serializable... arguments) {
        return getText(key, arguments);
    }

    @Override
    public String getText(Locale locale, String key) {
        return getText(key);
    }
}
