package org.hearback.sandbox.desk.rest;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.sandbox.desk.api.Anonymization;
import org.hearback.sandbox.desk.model.Account;
import org.jspecify.annotations.Nullable;

/**
 * {@code /user/anonymization}: as Jira's, except that it is over when it is answered, so that its
 * outcome is in the answer.
 */
@Path("user/anonymization")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AnonymizationResource {
    private final Anonymization anonymization;
    private final Caller caller;

    AnonymizationResource(Anonymization anonymization, Caller caller) {
        this.anonymization = anonymization;
        this.caller = caller;
    }

    /** What would be changed. */
    @GET
    public Shape look(@QueryParam("userKey") @Nullable String userKey) {
        String key = userKey == null ? "" : userKey;
        Account user = anonymization.user(caller.account(), key);
        return new Shape()
                .with("userKey", user.key())
                .with("userName", user.name())
                .with("displayName", user.displayName())
                .with("email", user.email())
                .with("affectedEntities", anonymization.affected(caller.account(), key));
    }

    @POST
    public Response run(@Nullable JsonNode json) {
        Body body = Body.of(json);
        Account admin = caller.known();
        String owner = body.text("newOwnerKey");
        var outcome =
                anonymization.run(
                        admin, body.required("userKey"), owner == null ? admin.key() : owner);
        var shape =
                new Shape()
                        .with("status", outcome.stopped() ? "VALIDATION_FAILED" : "COMPLETED")
                        .with("userKey", outcome.user().key())
                        .with("userName", outcome.user().name())
                        .with("fullName", outcome.user().displayName())
                        .with("errors", outcome.errors());
        return Response.status(Response.Status.ACCEPTED).entity(shape).build();
    }
}
