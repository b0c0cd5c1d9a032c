package org.hearback.sandbox.desk.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

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
                                        .with("sent", mail.at()))
                .toList();
    }
}
