package org.hearback.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.List;
import java.util.Map;

/**
 * An error as Jira's own REST says it.
 *
 * @param errorMessages what concerns the whole call
 * @param errors what is wrong, by field
 */
record ErrorBody(
        @JsonProperty("errorMessages") List<String> errorMessages,
        @JsonProperty("errors") Map<String, String> errors) {

    /** An answer about the whole call. */
    static Response answer(int status, String message) {
        return build(status, new ErrorBody(List.of(message), Map.of())).build();
    }

    /** An answer that names the field to mend. */
    static Response answer(int status, String field, String why) {
        return build(status, new ErrorBody(List.of(), Map.of(field, why))).build();
    }

    /** An answer that says when to come back. */
    static Response later(int status, long seconds, String message) {
        return build(status, new ErrorBody(List.of(message), Map.of()))
                .header("Retry-After", seconds)
                .build();
    }

    private static Response.ResponseBuilder build(int status, ErrorBody body) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
    }
}
