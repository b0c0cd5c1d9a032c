package org.hearback.adapter.jira;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.mail.Email;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;

import org.hearback.insight.Digest;
import org.hearback.insight.Quote;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Writes digests as plain text and puts them into Jira's mail queue, from where they leave under
 * the sender that the admin chose. The queue is in memory: a mail that waits is lost with the node.
 * Thread-safe.
 */
final class DigestMail {
    private final MailQueue queue;
    private final LocaleManager locales;
    private final I18nHelper.BeanFactory languages;
    private final Supplier<URI> baseUrl;

    /**
     * @param baseUrl where people reach this Jira
     */
    DigestMail(
            MailQueue queue,
            LocaleManager locales,
            I18nHelper.BeanFactory languages,
            Supplier<URI> baseUrl) {
        this.queue = queue;
        this.locales = locales;
        this.languages = languages;
        this.baseUrl = baseUrl;
    }

    /** False where the reader has no address. */
    boolean send(ApplicationUser reader, Digest digest) {
        var address = reader.getEmailAddress();
        if (address == null || address.isBlank()) return false;
        var locale = locales.getLocaleFor(reader);
        var text = new Text(languages.getInstance(locale), locale, baseUrl.get());
        var email = new Email(address);
        email.setMimeType("text/plain");
        email.setSubject(text.subject(digest));
        email.setBody(text.body(digest));
        queue.addItem(new SingleMailQueueItem(email));
        return true;
    }

    /** One mail in one language. */
    private record Text(I18nHelper words, Locale locale, URI baseUrl) {
        String subject(Digest digest) {
            return words.getText(
                    "hearback.digest.mail.subject",
                    new Object[] {digest.product().name(), month(digest)});
        }

        String body(Digest digest) {
            var body = new StringBuilder(subject(digest)).append("\n");
            digest.sections().forEach(section -> add(body, section));
            return body.append("\n").append(words.getText("hearback.digest.mail.why")).toString();
        }

        private String month(Digest digest) {
            return digest.month().format(DateTimeFormatter.ofPattern("LLLL uuuu", locale));
        }

        private void add(StringBuilder body, Digest.Section section) {
            var name =
                    section.component().isEmpty()
                            ? words.getText("hearback.digest.nocomponent")
                            : section.component();
            body.append("\n== ").append(name).append("\n");
            add(body, "hearback.digest.criticised", section.criticised());
            add(body, "hearback.digest.praised", section.praised());
            add(body, "hearback.digest.said", section.said());
        }

        private void add(StringBuilder body, String heading, List<Quote> quotes) {
            if (quotes.isEmpty()) return;
            body.append("\n").append(words.getText(heading)).append("\n");
            quotes.forEach(quote -> add(body, quote));
        }

        /** A quote is one line: what somebody wrote must not look like a part of the mail. */
        private void add(StringBuilder body, Quote quote) {
            body.append("- ").append(line(quote.author())).append(": ").append(line(quote.text()));
            var request = quote.request();
            if (request != null)
                body.append("\n  ").append(baseUrl).append("/browse/").append(request.key());
            else if (quote.permalink() != null) body.append("\n  ").append(quote.permalink());
            body.append("\n");
        }

        private static String line(String text) {
            return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        }
    }
}
