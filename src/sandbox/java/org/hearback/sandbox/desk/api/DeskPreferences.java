package org.hearback.sandbox.desk.api;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.timezone.TimeZoneManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.LocaleResolver;

import org.hearback.sandbox.desk.rules.Preferences;
import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.SandboxUser;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.TimeZone;

/** The languages and the time zones of people, for Jira's own services and for those of SAL. */
final class DeskPreferences
        implements LocaleManager,
                TimeZoneManager,
                LocaleResolver,
                com.atlassian.sal.api.timezone.TimeZoneManager {
    /** The key of no account: what nobody said is what Jira takes for all. */
    private static final String NOBODY = "";

    private final Preferences preferences;
    private final CurrentUser viewer;

    DeskPreferences(Preferences preferences, CurrentUser viewer) {
        this.preferences = preferences;
        this.viewer = viewer;
    }

    private static String key(@Nullable ApplicationUser user) {
        return user == null ? NOBODY : user.getKey();
    }

    private String viewer() {
        return viewer.get().map(SandboxUser::key).orElse(NOBODY);
    }

    @Override
    public Locale getLocaleFor(@Nullable ApplicationUser user) {
        return preferences.locale(key(user));
    }

    @Override
    public Locale getLocale() {
        return preferences.locale(viewer());
    }

    @Override
    public TimeZone getLoggedInUserTimeZone() {
        return preferences.timeZone(viewer());
    }

    @Override
    public TimeZone getUserTimeZone() {
        return getLoggedInUserTimeZone();
    }

    @Override
    public TimeZone getTimeZoneforUser(@Nullable ApplicationUser user) {
        return preferences.timeZone(key(user));
    }

    @Override
    public TimeZone getDefaultTimezone() {
        return preferences.timeZone(NOBODY);
    }
}
