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
import org.hearback.kernel.HandleId;
import org.hearback.person.ErasureService;
import org.jspecify.annotations.Nullable;

/** Erases the person who asks in a request, because they wished so and told an agent. */
@Path("/requests/{issueId}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ErasureResource {
    private final CardService cards;
    private final ErasureService erasures;
    private final Guard guard;

    /** Built by the host for each call. */
    @Inject
    public ErasureResource(CardService cards, ErasureService erasures, Access access) {
        this.cards = cards;
        this.erasures = erasures;
        this.guard = new Guard(access);
    }

    /**
     * Empties the handle that asks, or one that is proven to be the same person, with all that are.
     * It cannot be undone, so the caller has to say that they know it.
     */
    @POST
    @LicensedOnly
    public Response erase(@PathParam("issueId") long issueId, @Nullable ErasureBody body) {
        return guard.forLinkerOf(issueId, () -> eraseIfMeant(issueId, body));
    }

    private Response eraseIfMeant(long issueId, @Nullable ErasureBody body) {
        if (body == null || body.handle() <= 0) return PersonErrors.namesNoHandle();
        if (!body.sure())
            return ErrorBody.answer(400, "sure", "must be true: this cannot be undone");
        var handle = new HandleId(body.handle());
        if (!isWhoAsks(issueId, handle))
            return ErrorBody.answer(404, "handle", "is not proven to be who asks here");
        return switch (erasures.erase(handle, guard.caller())) {
            case ErasureService.Outcome.Erased(var handles, var rows) ->
                    Response.ok(new ErasedBody(handles.size())).build();
            case ErasureService.Outcome.NoSuchHandle(var gone) -> PersonErrors.noSuchHandle();
        };
    }

    /** What agents said is not enough: who may link could empty anybody. */
    private boolean isWhoAsks(long issueId, HandleId handle) {
        var person = cards.personOf(issueId);
        return cards.askerOf(issueId)
                .flatMap(asker -> person.map(it -> it.verifiedFrom(asker)))
                .filter(proven -> proven.contains(handle))
                .isPresent();
    }

    /**
     * Names a handle.
     *
     * @param sure that it is meant
     */
    record ErasureBody(@JsonProperty("handle") int handle, @JsonProperty("sure") boolean sure) {}

    /** How many handles are empty now. */
    record ErasedBody(@JsonProperty("handles") int handles) {}
}
