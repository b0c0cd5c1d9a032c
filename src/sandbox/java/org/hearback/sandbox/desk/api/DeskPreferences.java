package org.hearback.sandbox.desk.api;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.timezone.TimeZoneManager;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.store.PreferenceBook;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.TimeZone;

/** The languages and the time zones of people; without any, English as in America and UTC. */
final class DeskPreferences implements LocaleManager, TimeZoneManager {
    private final JiraTypes types;
    private final JiraAuthenticationContext authentication;

    DeskPreferences(JiraTypes types, JiraAuthenticationContext authentication) {
        this.types = types;
        this.authentication = authentication;
    }

    static Locale locale(JiraTypes types, @Nullable ApplicationUser user) {
        return types.preference(user, PreferenceBook.LOCALE)
                .map(text -> Locale.forLanguageTag(text.replace('_', '-')))
                .orElse(Locale.US);
    }

    @Override
    public Locale getLocaleFor(@Nullable ApplicationUser user) {
        return locale(types, user);
    }

    @Override
    public TimeZone getLoggedInUserTimeZone() {
        return getTimeZoneforUser(authentication.getLoggedInUser());
    }

    @Override
    public TimeZone getTimeZoneforUser(@Nullable ApplicationUser user) {
        return types.preference(user, PreferenceBook.TIME_ZONE)
                .map(TimeZone::getTimeZone)
                .orElseGet(this::getDefaultTimezone);
    }

    @Override
    public TimeZone getDefaultTimezone() {
        return TimeZone.getTimeZone("UTC");
    }
}
