package org.hearback.adapter.jira;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.util.I18nHelper;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The plugin's own texts, as Jira gives them to it. */
final class OwnTexts {
    private OwnTexts() {}

    /** Says all in English, and as the properties do: a key without a text is seen. */
    static I18nHelper.BeanFactory languages() {
        var texts = texts();
        I18nHelper helper = mock();
        when(helper.getText(anyString())).then(call -> texts.getString(call.getArgument(0)));
        when(helper.getText(anyString(), any(Object.class)))
                .then(
                        call ->
                                new MessageFormat(texts.getString(call.getArgument(0)), Locale.ROOT)
                                        .format(call.<Object>getArgument(1)));
        return locale -> helper;
    }

    private static ResourceBundle texts() {
        try (var file = OwnTexts.class.getResourceAsStream("/i18n/hearback.properties")) {
            return new PropertyResourceBundle(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
