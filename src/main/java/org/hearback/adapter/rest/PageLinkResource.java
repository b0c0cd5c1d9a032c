package org.hearback.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.claim.PageLinkService;
import org.hearback.claim.SendOutcome;
import org.hearback.customer.CardService;
import org.hearback.kernel.Access;
import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

/** Sends the person who asks in a request the way to their own page. */
@Path("/requests/{issueId}/page-link")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PageLinkResource {
    private final CardService cards;
    private final PageLinkService links;
    private final Guard guard;

    /** Built by the host for each call. */
    @Inject
    public PageLinkResource(CardService cards, PageLinkService links, Access access) {
        this.cards = cards;
        this.links = links;
        this.guard = new Guard(access);
    }

    /** Sends it to one of this person's handles, as a private message; up to 30 s. */
    @POST
    @LicensedOnly
    public Response send(@PathParam("issueId") long issueId, @Nullable PageLinkBody body) {
        return guard.forLinkerOf(
                issueId,
                () ->
                        body == null || body.handle() <= 0
                                ? PersonErrors.namesNoHandle()
                                : sent(issueId, new HandleId(body.handle())));
    }

    private Response sent(long issueId, HandleId handle) {
        if (cards.personOf(issueId).filter(person -> person.has(handle)).isEmpty())
            return PersonErrors.notThisPerson();
        return answer(links.send(handle, guard.caller()));
    }

    private static Response answer(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Sent() -> Response.ok(new SentBody(true)).build();
            case SendOutcome.Unknown(var why) ->
                    ErrorBody.answer(
                            502, "The network did not say whether the message arrived: " + why);
            case SendOutcome.Refused(var why) ->
                    ErrorBody.answer(409, "The message could not be sent: " + why);
            case SendOutcome.OptedOut() ->
                    ErrorBody.answer(409, "This person wished to be left alone.");
            case SendOutcome.TooMany(var most) ->
                    ErrorBody.answer(
                            409, "handle", "was sent " + most + " links today; that is enough");
            case SendOutcome.NoSuchHandle(var missing) -> PersonErrors.noSuchHandle();
        };
    }

    /**
     * Names a handle.
     *
     * @param handle its number
     */
    record PageLinkBody(@JsonProperty("handle") int handle) {}

    /** Whether the message left. */
    record SentBody(@JsonProperty("sent") boolean sent) {}
}
