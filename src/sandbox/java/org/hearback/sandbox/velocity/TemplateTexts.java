package org.hearback.sandbox.velocity;

import com.atlassian.sal.api.message.I18nResolver;

import java.io.Serializable;

/** The {@code $i18n} of templates. */
public final class TemplateTexts implements MethodAllowlist.ForTemplates {
    private final I18nResolver texts;

    public TemplateTexts(I18nResolver texts) {
        this.texts = texts;
    }

    public String getText(String key) {
        return texts.getText(key);
    }

    public String getText(String key, Serializable argument) {
        return texts.getText(key, argument);
    }
}
