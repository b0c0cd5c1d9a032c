package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.MailRow;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code /mail}: what Jira sent by mail, for everybody who is logged in. */
final class MailPage extends Page {
    private static final long serialVersionUID = 1;

    /** Nothing runs in a mail and nothing is fetched for it; its links open beside the page. */
    private static final String SAFE =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                    + " style-src 'unsafe-inline'; img-src data:\"><base target=\"_blank\">";

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>)]+");
    private static final String WAY_OUT = "List-Unsubscribe: ";
    private static final String ONE_CLICK = "List-Unsubscribe-Post: List-Unsubscribe=One-Click";

    private final transient Looks looks;

    MailPage(Site site, Looks looks) {
        super(site);
        this.looks = looks;
    }

    @Override
    void show(Visit visit) throws IOException {
        visit.known();
        String to = visit.parameter("to");
        var mails =
                site().rules().books().mails().newest().stream()
                        .filter(mail -> to.isEmpty() || mail.to().contains(to))
                        .map(this::look)
                        .toList();
        visit.show("mail", new Model().with("mails", mails).with("to", to));
    }

    /** The text as it was written; HTML in a frame where it can do nothing. */
    private Map<String, Object> look(MailRow mail) {
        String html = mail.mimeType().startsWith("text/html") ? mail.body() : mail.html();
        return new Model()
                .with("id", mail.id())
                .with("to", mail.to())
                .with("subject", mail.subject())
                .with("text", mail.mimeType().startsWith("text/html") ? null : mail.body())
                .with("html", html == null ? null : SAFE + html)
                .with("headers", mail.headers())
                .with("links", links(mail.body()))
                .with("unsubscribe", oneClick(mail.headers()))
                .with("trouble", mail.trouble())
                .with("at", looks.time(mail.at()))
                .values();
    }

    private static List<String> links(String text) {
        return LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    /** Where a mail program sends its one click (RFC 8058); null where the mail offers none. */
    private static @Nullable String oneClick(List<String> headers) {
        if (!headers.contains(ONE_CLICK)) return null;
        return headers.stream()
                .filter(line -> line.startsWith(WAY_OUT))
                .flatMap(line -> links(line).stream())
                .findFirst()
                .orElse(null);
    }
}
