package org.hearback.skeleton;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Somebody who uses Jira over HTTP, with a session as a browser has it; or nobody in particular.
 */
public final class JiraClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(Redirect.NORMAL)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    /** An answer as it came. */
    public record Reply(int status, String body, URI at) {
        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }

        /** The body as a page. */
        public Document page() {
            return Jsoup.parse(body, at.toString());
        }
    }

    private JiraClient(URI base) {
        this.base = base;
    }

    /** Somebody who did not log in. */
    public static JiraClient anonymous(URI base) {
        return new JiraClient(base);
    }

    /** Somebody who logged in; an administrator is still to give the password once more. */
    public static JiraClient loggedIn(URI base, String user, String password) {
        var client = new JiraClient(base);
        client.form("/login.jsp", Map.of("os_username", user, "os_password", password));
        return client;
    }

    /** Somebody who logged in; an administrator has given the password once more, too. */
    public static JiraClient as(URI base, String user, String password) {
        var client = loggedIn(base, user, password);
        var page = client.get("/plugins/servlet/hearback/channels").page();
        var sudo = page.selectFirst("input[name=webSudoPassword]");
        if (sudo != null) client.submit(page, Map.of("webSudoPassword", password));
        return client;
    }

    /** Where that Jira is. */
    public URI base() {
        return base;
    }

    /** The token that forms of this session repeat; empty before the first page that has one. */
    public String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("atlassian.xsrf.token"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Looks at a page or asks a resource. */
    public Reply get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    /** Sends JSON. */
    public Reply json(String method, String path, Object body) {
        try {
            return send(
                    HttpRequest.newBuilder(at(path))
                            .header("Content-Type", "application/json")
                            .method(
                                    method,
                                    BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends bytes as they are. */
    public Reply post(String path, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(at(path)).POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** Sends a form without looking at the page it stands on. */
    public Reply form(String path, Map<String, String> fields) {
        return form(at(path), fields);
    }

    /** Fills the last form of a page and sends it, hidden fields and all. */
    public Reply submit(Document page, Map<String, String> fields) {
        var forms = page.select("form[method=post]").forms();
        if (forms.isEmpty())
            throw new AssertionError("no form on " + page.location() + ": " + page.text());
        var form = forms.getLast();
        var all = new TreeMap<String, String>();
        form.formData().forEach(field -> all.put(field.key(), field.value()));
        all.putAll(fields);
        return form(
                URI.create(
                        form.absUrl("action").isEmpty() ? page.location() : form.absUrl("action")),
                all);
    }

    private Reply form(URI at, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(at)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private URI at(String path) {
        return URI.create(base + path);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response.uri());
        } catch (IOException e) {
            throw new AssertionError("no answer from " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
