package org.hearback.sandbox.desk.api;

import com.atlassian.jira.config.properties.APKeys;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.config.util.JiraHome;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/** Where Jira is, and where it keeps its files. */
final class DeskSettings implements ApplicationProperties, JiraHome {
    private final URI baseUrl;
    private final Path sharedHome;

    DeskSettings(URI baseUrl, Path sharedHome) {
        this.baseUrl = baseUrl;
        this.sharedHome = sharedHome;
    }

    @Override
    public @Nullable String getString(String key) {
        return switch (key) {
            case APKeys.JIRA_BASEURL -> baseUrl.toString();
            case APKeys.JIRA_CLONE_LINKTYPE_NAME -> "Cloners";
            default -> null;
        };
    }

    @Override
    public Locale getDefaultLocale() {
        return Locale.US;
    }

    /** The home that all nodes share, as Jira's method means it. */
    @Override
    public File getHome() {
        return sharedHome.toFile();
    }
}
