package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.store.PreferenceBook;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** Languages and time zones of people; without any, American English and UTC. Thread-safe. */
public final class Preferences {
    /** The languages that are installed. */
    public static final List<Locale> LOCALES =
            List.of(Locale.US, Locale.UK, Locale.GERMANY, Locale.FRANCE, Locale.of("es", "ES"));

    private final PreferenceBook book;

    Preferences(PreferenceBook book) {
        this.book = book;
    }

    public Locale locale(String accountKey) {
        return book.get(accountKey, PreferenceBook.LOCALE)
                .map(text -> Locale.forLanguageTag(text.replace('_', '-')))
                .orElse(Locale.US);
    }

    public TimeZone timeZone(String accountKey) {
        return TimeZone.getTimeZone(book.get(accountKey, PreferenceBook.TIME_ZONE).orElse("UTC"));
    }

    /** Keeps what a person likes, in the words of Jira: {@code de_DE}, {@code Europe/Berlin}. */
    public void set(Account person, String locale, String timeZone) {
        if (LOCALES.stream().noneMatch(known -> known.toString().equals(locale)))
            throw Refusal.field("locale", "The language '" + locale + "' is not installed.");
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw Refusal.field("timeZone", "There is no time zone '" + timeZone + "'.");
        }
        book.put(person.key(), PreferenceBook.LOCALE, locale);
        book.put(person.key(), PreferenceBook.TIME_ZONE, timeZone);
    }
}
