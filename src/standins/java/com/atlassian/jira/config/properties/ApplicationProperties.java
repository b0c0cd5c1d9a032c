package com.atlassian.jira.config.properties;

import java.util.Locale;

public interface ApplicationProperties {
    String getString(String key);

    Locale getDefaultLocale();
}
