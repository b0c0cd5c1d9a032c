package com.atlassian.plugin.util;

/** Whose call it is; here nobody asks. */
public final class PluginKeyStack {
    private PluginKeyStack() {}

    public static String getFirstPluginKey() {
        return null;
    }
}
