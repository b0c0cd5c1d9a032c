package org.hearback.sandbox.desk.rest;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.hearback.sandbox.desk.jql.Jql;
import org.hearback.sandbox.desk.jql.JqlRefused;
import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.store.IssueBook;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** {@code /search}: issues by JQL, page by page. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SearchResource {
    /** Jira's page where none is asked for, and its longest. */
    private static final int DEFAULT_PAGE = 50;

    private static final int LONGEST_PAGE = 1_000;

    private final Jql jql;
    private final IssueBook issues;
    private final Caller caller;
    private final IssueShapes shapes;

    SearchResource(Jql jql, IssueBook issues, Caller caller, IssueShapes shapes) {
        this.jql = jql;
        this.issues = issues;
        this.caller = caller;
        this.shapes = shapes;
    }

    @GET
    public Shape get(
            @QueryParam("jql") @DefaultValue("") String query,
            @QueryParam("startAt") @DefaultValue("0") int startAt,
            @QueryParam("maxResults") @DefaultValue("" + DEFAULT_PAGE) int maxResults,
            @QueryParam("fields") List<String> fields) {
        return search(query, startAt, maxResults, fields);
    }

    @POST
    public Shape post(@Nullable JsonNode json) {
        Body body = Body.of(json);
        List<String> fields = new ArrayList<>();
        for (JsonNode field : body.json().path("fields")) fields.add(field.asText());
        String query = body.text("jql");
        return search(
                query == null ? "" : query,
                body.has("startAt") ? body.number("startAt") : 0,
                body.has("maxResults") ? body.number("maxResults") : DEFAULT_PAGE,
                fields);
    }

    private Shape search(String query, int startAt, int maxResults, List<String> fields) {
        if (startAt < 0 || maxResults < 0)
            throw Refusal.invalid("startAt and maxResults must not be negative.");
        Account reader = caller.account();
        int most = Math.min(maxResults, LONGEST_PAGE);
        var wanted = new WantedFields(fields, "*navigable");
        try {
            IssueBook.Filter filter = jql.filter(query, reader);
            return new Shape()
                    .with("expand", "schema,names")
                    .with("startAt", startAt)
                    .with("maxResults", most)
                    .with("total", issues.count(filter))
                    .with(
                            "issues",
                            issues.find(filter, startAt, most).stream()
                                    .map(issue -> shapes.whole(issue, reader, wanted))
                                    .toList());
        } catch (JqlRefused e) {
            throw Refusal.invalid(String.valueOf(e.getMessage()));
        }
    }
}
