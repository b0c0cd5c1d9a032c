package org.hearback.sandbox.town;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.sandbox.town.Call.Failed;
import org.hearback.sandbox.town.ListCalls.Listed;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The town's side of the Mastodon API: below {@code /api}. */
final class ApiServlet extends HttpServlet {
    private final transient Town town;
    private final transient List<Route> routes;

    ApiServlet(Town town, Knobs knobs) {
        this.town = town;
        var entities = new Entities(town);
        var posts = new StatusCalls(town, knobs, entities);
        var lists = new ListCalls(town, knobs, entities);
        var server = new ServerCalls(town, entities);
        routes =
                List.of(
                        one("GET /v2/instance", server::instance2),
                        one("GET /v1/instance", server::instance1),
                        one("GET /v1/accounts/verify_credentials", server::self),
                        one("GET /v1/accounts/lookup", server::lookup),
                        one("GET /v1/accounts/(\\d+)", server::account),
                        many("GET /v1/accounts/(\\d+)/statuses", lists::ofAccount),
                        one("POST /v1/statuses", posts::write),
                        one("GET /v1/statuses", posts::several),
                        one("GET /v1/statuses/(\\w+)", posts::read),
                        one("PUT /v1/statuses/(\\w+)", posts::edit),
                        one("DELETE /v1/statuses/(\\w+)", posts::delete),
                        one("GET /v1/statuses/(\\w+)/context", posts::context),
                        one("POST /v1/statuses/(\\w+)/reblog", posts::share),
                        one("POST /v1/statuses/(\\w+)/favourite", posts::favour),
                        one("POST /v1/statuses/(\\w+)/unfavourite", posts::unfavour),
                        many("GET /v1/notifications", lists::notifications),
                        many("GET /v1/timelines/home", lists::home),
                        many("GET /v1/timelines/public", lists::everybody),
                        many("GET /v1/timelines/tag/([^/]+)", lists::tag),
                        one("GET /v2/search", lists::search));
    }

    private interface Handler {
        Listed answer(Call call) throws Failed;
    }

    private interface Single {
        JsonNode answer(Call call) throws Failed;
    }

    private record Route(Pattern pattern, Handler handler) {}

    private static Route one(String pattern, Single single) {
        return many(pattern, call -> new Listed(single.answer(call), ""));
    }

    private static Route many(String pattern, Handler handler) {
        return new Route(Pattern.compile(pattern), handler);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var listed = answer(request);
            if (!listed.link().isEmpty()) response.setHeader("Link", listed.link());
            write(response, HttpServletResponse.SC_OK, listed.json());
        } catch (Failed e) {
            write(
                    response,
                    e.status,
                    Call.JSON.createObjectNode().put("error", String.valueOf(e.getMessage())));
        }
    }

    private Listed answer(HttpServletRequest request) throws IOException, Failed {
        var caller = caller(request);
        var asked = request.getMethod() + " " + String.valueOf(request.getPathInfo());
        for (var route : routes) {
            var found = route.pattern().matcher(asked);
            if (!found.matches()) continue;
            var path = IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group).toList();
            return route.handler().answer(Call.of(request, caller, path));
        }
        throw new Failed(HttpServletResponse.SC_NOT_FOUND, "Not Found");
    }

    private @Nullable Account caller(HttpServletRequest request) throws Failed {
        var header = request.getHeader("Authorization");
        if (header == null) return null;
        var token = header.replaceFirst("(?i)^Bearer ", "");
        return town.ofToken(token)
                .orElseThrow(
                        () ->
                                new Failed(
                                        HttpServletResponse.SC_UNAUTHORIZED,
                                        "The access token is invalid"));
    }

    private static void write(HttpServletResponse response, int status, JsonNode json)
            throws IOException {
        var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
