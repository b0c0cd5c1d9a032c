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
import org.hearback.person.Evidence;
import org.hearback.person.Person;
import org.hearback.person.PersonService;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * Which handles are the person who asks in a request. An agent reaches that person's links only,
 * and only by a request that they work on.
 */
@Path("/requests/{issueId}/links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LinksResource {
    private final CardService cards;
    private final PersonService persons;
    private final Guard guard;

    /** Built by the host for each call. */
    @Inject
    public LinksResource(CardService cards, PersonService persons, Access access) {
        this.cards = cards;
        this.persons = persons;
        this.guard = new Guard(access);
    }

    /** Says that a handle is this person; 409 where that would bring two customers together. */
    @POST
    @LicensedOnly
    public Response link(@PathParam("issueId") long issueId, @Nullable HandleBody body) {
        return guard.forLinkerOf(
                issueId,
                () ->
                        body == null || body.handle() <= 0
                                ? PersonErrors.namesNoHandle()
                                : linked(issueId, new HandleId(body.handle()), body.reason()));
    }

    /** Takes a handle away from this person, with all its links. */
    @POST
    @Path("/separate")
    @LicensedOnly
    public Response separate(@PathParam("issueId") long issueId, @Nullable HandleBody body) {
        return guard.forLinkerOf(
                issueId,
                () -> {
                    if (body == null || body.handle() <= 0) return PersonErrors.namesNoHandle();
                    var handle = new HandleId(body.handle());
                    return ofPerson(
                            issueId,
                            person ->
                                    person.has(handle)
                                            ? ended(
                                                    persons.separate(
                                                            handle, guard.caller(), body.reason()))
                                            : PersonErrors.notThisPerson());
                });
    }

    /** Ends one link of this person. */
    @POST
    @Path("/end")
    @LicensedOnly
    public Response end(@PathParam("issueId") long issueId, @Nullable LinkBody body) {
        return guard.forLinkerOf(
                issueId,
                () ->
                        body == null || body.link() <= 0
                                ? ErrorBody.answer(400, "link", "must be a link's number")
                                : ofPerson(
                                        issueId,
                                        person ->
                                                ended(
                                                        persons.unlink(
                                                                person.leader(),
                                                                body.link(),
                                                                guard.caller(),
                                                                body.reason()))));
    }

    /** Says that a handle which was offered is somebody else; it is not offered again. */
    @POST
    @Path("/dismiss")
    @LicensedOnly
    public Response dismiss(@PathParam("issueId") long issueId, @Nullable HandleBody body) {
        return guard.forLinkerOf(
                issueId,
                () ->
                        body == null || body.handle() <= 0
                                ? PersonErrors.namesNoHandle()
                                : ofPerson(
                                        issueId,
                                        person ->
                                                ended(
                                                        persons.dismiss(
                                                                person.leader(),
                                                                new HandleId(body.handle()),
                                                                guard.caller(),
                                                                body.reason()))));
    }

    /** A reporter whom we met on no channel is met here. */
    private Response linked(long issueId, HandleId handle, String why) {
        var asker =
                cards.askerOf(issueId)
                        .or(() -> cards.reporterOf(issueId).map(key -> persons.customer(key).id()));
        if (asker.isEmpty()) return PersonErrors.nobodyAsks();
        return answer(persons.link(asker.get(), handle, Evidence.ASSERTED, guard.caller(), why));
    }

    private Response ofPerson(long issueId, Function<Person, Response> answer) {
        return cards.personOf(issueId).map(answer).orElseGet(PersonErrors::nobodyAsks);
    }

    private static Response answer(PersonService.LinkOutcome outcome) {
        return switch (outcome) {
            case PersonService.LinkOutcome.Linked(var link) ->
                    Response.status(201).entity(new LinkedBody(link.id())).build();
            case PersonService.LinkOutcome.AlreadyOne() ->
                    ErrorBody.answer(409, "handle", "is this person already");
            case PersonService.LinkOutcome.TwoCustomers(var keys) ->
                    ErrorBody.answer(
                            409, "handle", "belongs to another customer with an account in Jira");
            case PersonService.LinkOutcome.SameHandle() ->
                    ErrorBody.answer(409, "handle", "is this person already");
            case PersonService.NoSuchHandle(var handle) -> PersonErrors.noSuchHandle();
            case PersonService.TooLong(var field, var max) -> tooLong(field, max);
        };
    }

    private static Response ended(PersonService.EndOutcome outcome) {
        return switch (outcome) {
            case PersonService.EndOutcome.Ended(var count) ->
                    Response.ok(new EndedBody(count)).build();
            case PersonService.EndOutcome.NoSuchLink(var link) ->
                    ErrorBody.answer(404, "link", "is no link of this person");
            case PersonService.NoSuchHandle(var handle) -> PersonErrors.noSuchHandle();
            case PersonService.TooLong(var field, var max) -> tooLong(field, max);
        };
    }

    private static Response tooLong(String field, int max) {
        return ErrorBody.answer(400, field, "may have at most " + max + " characters");
    }

    /**
     * Names a handle.
     *
     * @param why in words, may be absent
     */
    record HandleBody(
            @JsonProperty("handle") int handle, @JsonProperty("why") @Nullable String why) {
        String reason() {
            return why == null ? "" : why.strip();
        }
    }

    /** Names a link. */
    record LinkBody(@JsonProperty("link") long link, @JsonProperty("why") @Nullable String why) {
        String reason() {
            return why == null ? "" : why.strip();
        }
    }

    /** The link that was made. */
    record LinkedBody(@JsonProperty("link") long link) {}

    /** How many links ended. */
    record EndedBody(@JsonProperty("ended") int ended) {}
}
