package org.hearback.sandbox;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** What the sandbox says of itself to the plugin. */
record SiteProperties(URI baseUrl, Path localHome, Path sharedHome)
        implements ApplicationProperties {

    @Override
    public String getBaseUrl(UrlMode mode) {
        return switch (mode) {
            case RELATIVE, RELATIVE_CANONICAL -> baseUrl.getPath();
            case CANONICAL, ABSOLUTE, AUTO -> baseUrl.toString();
        };
    }

    @Override
    public String getDisplayName() {
        return "Jira";
    }

    @Override
    public String getVersion() {
        return "11.3.10";
    }

    @Override
    public String getBuildNumber() {
        return "1103010";
    }

    @Override
    public Optional<Path> getLocalHomeDirectory() {
        return Optional.of(localHome);
    }

    @Override
    public Optional<Path> getSharedHomeDirectory() {
        return Optional.of(sharedHome);
    }
}
