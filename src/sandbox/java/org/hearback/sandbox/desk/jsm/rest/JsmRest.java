package org.hearback.sandbox.desk.jsm.rest;

import com.fasterxml.jackson.core.JsonProcessingException;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import org.hearback.sandbox.desk.rest.Caller;
import org.hearback.sandbox.desk.rest.Errors;
import org.hearback.sandbox.desk.rest.Shape;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.host.WebRegistrar;

import java.net.URI;

/** Puts JSM's REST API on the web. */
public final class JsmRest {
    private JsmRest() {}

    public static void register(WebRegistrar web, URI baseUrl, Rules rules, Caller caller) {
        var shapes = new JsmShapes(baseUrl, rules.books());
        web.rest(
                "/rest/servicedeskapi",
                new ServiceDeskResource(rules, caller, shapes),
                new RequestResource(rules, caller, shapes),
                new ParticipantResource(rules, caller, shapes),
                new OfRefusal(),
                new OfJson());
    }

    private static Response answer(int status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Shape().with("errorMessage", message))
                .build();
    }

    /** JSM's body for a refusal: one message for all. */
    static final class OfRefusal implements ExceptionMapper<Refusal> {
        @Override
        public Response toResponse(Refusal refusal) {
            return answer(Errors.status(refusal), refusal.inWords());
        }
    }

    /** JSM's body for JSON that is none. */
    static final class OfJson implements ExceptionMapper<JsonProcessingException> {
        @Override
        public Response toResponse(JsonProcessingException e) {
            return answer(400, "Can not parse JSON: " + e.getOriginalMessage());
        }
    }
}
