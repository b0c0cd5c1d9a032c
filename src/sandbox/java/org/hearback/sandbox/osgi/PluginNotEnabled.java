package org.hearback.sandbox.osgi;

import org.jspecify.annotations.Nullable;

/** The plugin did not come up; what Jira would show as "not enabled". */
public final class PluginNotEnabled extends RuntimeException {
    private static final long serialVersionUID = 1;

    PluginNotEnabled(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
