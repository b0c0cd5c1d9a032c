package org.hearback.sandbox.host;

import com.atlassian.jira.util.I18nHelper;

/** The plugin's texts, as Jira's own interface gives them. */
public record PluginTexts(Texts texts) implements I18nHelper {
    @Override
    public String getText(String key) {
        return texts.getText(key);
    }

    @Override
    public String getText(String key, Object parameters) {
        return texts.formatted(
                key, parameters instanceof Object[] all ? all : new Object[] {parameters});
    }
}
