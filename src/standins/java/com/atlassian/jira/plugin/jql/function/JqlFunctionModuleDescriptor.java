package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.util.I18nHelper;

public interface JqlFunctionModuleDescriptor {
    String getFunctionName();

    boolean isList();

    I18nHelper getI18nBean();
}
