package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.MailRow;

import java.io.IOException;
import java.util.Map;

/** {@code /mail}: what Jira would have sent by mail, for everybody who is logged in. */
final class MailPage extends Page {
    private static final long serialVersionUID = 1;

    private final transient Looks looks;

    MailPage(Site site, Looks looks) {
        super(site);
        this.looks = looks;
    }

    @Override
    void show(Visit visit) throws IOException {
        visit.known();
        var mails = site().rules().books().mails().newest().stream().map(this::look).toList();
        visit.show("mail", new Model().with("mails", mails));
    }

    /** The body as it was written: HTML is shown as its source, never run. */
    private Map<String, Object> look(MailRow mail) {
        return new Model()
                .with("to", mail.to())
                .with("subject", mail.subject())
                .with("body", mail.body())
                .with("type", mail.mimeType())
                .with("at", looks.time(mail.at()))
                .values();
    }
}
