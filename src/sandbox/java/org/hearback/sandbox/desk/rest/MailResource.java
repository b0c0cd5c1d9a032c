package org.hearback.sandbox.desk.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.hearback.sandbox.desk.model.MailRow;
import org.hearback.sandbox.desk.store.MailBook;

import java.util.List;

/** {@code /rest/sandbox/mail}: the mails that were sent, the newest first. */
@Path("mail")
@Produces(MediaType.APPLICATION_JSON)
public final class MailResource {
    private final MailBook mails;
    private final Caller caller;

    MailResource(MailBook mails, Caller caller) {
        this.mails = mails;
        this.caller = caller;
    }

    @GET
    public List<Shape> newest() {
        caller.known();
        return mails.newest().stream()
                .map(
                        mail ->
                                new Shape()
                                        .with("to", mail.to())
                                        .with("subject", mail.subject())
                                        .with("body", mail.body())
                                        .with("mimeType", mail.mimeType())
                                        .with("html", mail.html())
                                        .with("headers", headers(mail))
                                        .with("trouble", mail.trouble())
                                        .with("sent", mail.at()))
                .toList();
    }

    private static Shape headers(MailRow mail) {
        var shape = new Shape();
        for (String line : mail.headers()) {
            int colon = line.indexOf(": ");
            shape.with(line.substring(0, colon), line.substring(colon + 2));
        }
        return shape;
    }
}
