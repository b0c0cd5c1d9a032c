package org.hearback.sandbox;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Visits a node over HTTP, with cookies as a browser has them. */
final class Visitor {
    private final Node node;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    Visitor(Node node) {
        this.node = node;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(to(path));
    }

    /** With basic auth. */
    HttpResponse<String> getAs(String user, String password, String path) throws Exception {
        return send(to(path).header("Authorization", basic(user, password)));
    }

    private static String basic(String user, String password) {
        var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** With basic auth; the password is the name. */
    HttpResponse<String> postAs(String user, String path, String type, String body)
            throws Exception {
        return send(
                to(path).header("Authorization", basic(user, user))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> form(String path, String body) throws Exception {
        return post(path, "application/x-www-form-urlencoded", body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(node.baseUrl() + path));
    }
}
