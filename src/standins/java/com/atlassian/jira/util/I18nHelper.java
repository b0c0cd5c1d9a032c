package com.atlassian.jira.util;

import java.util.Locale;

public interface I18nHelper {
    String getText(String key);

    String getText(String key, Object parameters);

    interface BeanFactory {
        I18nHelper getInstance(Locale locale);
    }
}
