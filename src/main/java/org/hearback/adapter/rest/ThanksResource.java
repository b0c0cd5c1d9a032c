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

import org.hearback.customer.CardService;
import org.hearback.kernel.Access;
import org.hearback.person.Person;
import org.hearback.thanks.ThanksService;
import org.hearback.thanks.ThanksService.Chance;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Thanks the person who asks in a request for what they did for others. */
@Path("/requests/{issueId}/thanks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ThanksResource {
    private final CardService cards;
    private final ThanksService thanks;
    private final Guard guard;

    /** Built by the host for each call. */
    @Inject
    public ThanksResource(CardService cards, ThanksService thanks, Access access) {
        this.cards = cards;
        this.thanks = thanks;
        this.guard = new Guard(access);
    }

    /** Sends the thank-you: 202 when it is on its way, 409 where it cannot be sent now. */
    @POST
    @LicensedOnly
    public Response thank(@PathParam("issueId") long issueId, @Nullable Map<String, Object> body) {
        return guard.forCaretakerOf(issueId, () -> Guard.withBody(body, () -> thankAsker(issueId)));
    }

    private Response thankAsker(long issueId) {
        return cards.personOf(issueId).map(this::thank).orElseGet(PersonErrors::nobodyAsks);
    }

    private Response thank(Person person) {
        return switch (thanks.thank(person.leader(), guard.caller())) {
            case ThanksService.Outcome.OnItsWay(var sent) ->
                    Response.accepted(new ThankedBody(sent.helped(), sent.text())).build();
            case ThanksService.Outcome.Not(var why) -> ErrorBody.answer(409, reason(why));
        };
    }

    private static String reason(Chance chance) {
        return switch (chance) {
            case Chance.Ready ready -> "Somebody else thanked them just now.";
            case Chance.OptedOut() -> "They wished to be left alone.";
            case Chance.TooSoon(var next) ->
                    "They were thanked not long ago; next after " + next + ".";
            case Chance.NobodyHelped() -> "Nobody new was helped by them since the last thanks.";
            case Chance.NoPlace() -> "None of their helpful answers can be answered.";
        };
    }

    /**
     * What is on its way.
     *
     * @param helped how many people it names
     */
    record ThankedBody(@JsonProperty("helped") int helped, @JsonProperty("text") String text) {}
}
