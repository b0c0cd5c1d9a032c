package org.hearback.sandbox.desk.rest;

import com.atlassian.jira.issue.fields.CustomField;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.hearback.sandbox.desk.api.DeskFields;

import java.util.List;

/** {@code /field}: the custom fields, so that clients find their ids. */
@Path("field")
@Produces(MediaType.APPLICATION_JSON)
public final class FieldResource {
    private final DeskFields fields;
    private final Caller caller;

    FieldResource(DeskFields fields, Caller caller) {
        this.fields = fields;
        this.caller = caller;
    }

    @GET
    public List<Shape> all() {
        caller.known();
        return fields.getCustomFieldObjects().stream().map(FieldResource::shape).toList();
    }

    private static Shape shape(CustomField field) {
        return new Shape()
                .with("id", field.getId())
                .with("name", field.getName())
                .with("custom", true)
                .with(
                        "schema",
                        new Shape()
                                .with("custom", field.getCustomFieldType().getKey())
                                .with("customId", field.getIdAsLong()));
    }
}
