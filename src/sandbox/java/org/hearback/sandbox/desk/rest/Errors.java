package org.hearback.sandbox.desk.rest;

import com.fasterxml.jackson.core.JsonProcessingException;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import org.hearback.sandbox.desk.rules.Refusal;

import java.util.List;
import java.util.Map;

/** What clients are told when the desk will not do it. */
public final class Errors {
    private Errors() {}

    /** The HTTP status for a refusal. */
    public static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> 400;
            case ANONYMOUS -> 401;
            case FORBIDDEN -> 403;
            case MISSING -> 404;
            case CONFLICT -> 409;
        };
    }

    private static Response answer(int status, List<String> messages, Map<String, String> fields) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Shape().with("errorMessages", messages).with("errors", fields))
                .build();
    }

    /** Jira's body for a refusal. */
    static final class OfRefusal implements ExceptionMapper<Refusal> {
        @Override
        public Response toResponse(Refusal refusal) {
            return answer(status(refusal), refusal.messages(), refusal.fields());
        }
    }

    /** Jira's body for JSON that is none. */
    static final class OfJson implements ExceptionMapper<JsonProcessingException> {
        @Override
        public Response toResponse(JsonProcessingException e) {
            return answer(400, List.of("Can not parse JSON: " + e.getOriginalMessage()), Map.of());
        }
    }
}
