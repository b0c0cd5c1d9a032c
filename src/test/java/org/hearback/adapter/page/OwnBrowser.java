package org.hearback.adapter.page;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A browser without scripts in front of the own page: keeps its cookie and fills in forms. */
final class OwnBrowser {
    private final OwnPageServlet page;
    private String address = "203.0.113.7";
    Optional<Cookie> cookie = Optional.empty();

    OwnBrowser(OwnPageServlet page) {
        this.page = page;
    }

    /** What it got. */
    record Seen(int status, String location, Map<String, String> headers, String body) {
        Document document() {
            return Jsoup.parse(body);
        }

        /** All that a person reads. */
        String text() {
            return document().text();
        }
    }

    /** From now on it comes from there. */
    OwnBrowser at(String newAddress) {
        address = newAddress;
        return this;
    }

    /** The page at that query. */
    Seen get(String query) {
        return send("GET", parameters(query));
    }

    /** Sends a form as it is, for what no form of ours would send. */
    Seen post(Map<String, String> form) {
        return send("POST", form);
    }

    /** Presses the button with that value on the page of that query, after filling in more. */
    Seen press(String query, String button, Map<String, String> typed) {
        var document = get(query).document();
        var form = document.expectFirst("form:has(button[value=" + button + "])");
        return send("POST", filled(form, button, typed));
    }

    /** Presses a button and goes where that leads. */
    Seen pressAndGo(String query, String button, Map<String, String> typed) {
        var seen = press(query, button, typed);
        if (seen.status() != 302) return seen;
        var at = seen.location().indexOf('?');
        return get(at < 0 ? "" : seen.location().substring(at + 1));
    }

    /** The token that our forms carry for this browser. */
    String formToken() {
        return get("").document().expectFirst("input[name=token]").attr("value");
    }

    private static Map<String, String> filled(
            Element form, String button, Map<String, String> typed) {
        var values = new LinkedHashMap<String, String>();
        form.select("input[type=hidden], input[checked]")
                .forEach(input -> values.put(input.attr("name"), input.attr("value")));
        form.select("select")
                .forEach(
                        select ->
                                values.put(
                                        select.attr("name"),
                                        select.expectFirst("option").attr("value")));
        values.put("do", button);
        values.putAll(typed);
        return values;
    }

    private Seen send(String method, Map<String, String> parameters) {
        var request = mock(HttpServletRequest.class);
        var values = new HashMap<String, String[]>();
        parameters.forEach((name, value) -> values.put(name, new String[] {value}));
        when(request.getContextPath()).thenReturn("/jira");
        when(request.getRemoteAddr()).thenReturn(address);
        when(request.getParameterMap()).thenReturn(values);
        when(request.getCookies())
                .thenReturn(
                        Stream.concat(Stream.of(new Cookie("other", "1")), cookie.stream())
                                .toArray(Cookie[]::new));
        var response = mock(HttpServletResponse.class);
        var body = new StringWriter();
        var status = new int[] {200};
        var location = new String[] {""};
        var headers = new HashMap<String, String>();
        try {
            when(response.getWriter()).thenReturn(new PrintWriter(body, true));
            doAnswer(call -> location[0] = call.getArgument(0))
                    .when(response)
                    .sendRedirect(anyString());
            doAnswer(call -> status[0] = call.getArgument(0)).when(response).setStatus(anyInt());
            doAnswer(call -> headers.put(call.getArgument(0), call.getArgument(1)))
                    .when(response)
                    .setHeader(anyString(), anyString());
            doAnswer(
                            call -> {
                                keep(call.getArgument(0));
                                return null;
                            })
                    .when(response)
                    .addCookie(any());
            if (method.equals("GET")) page.doGet(request, response);
            else page.doPost(request, response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var shown = location[0].isEmpty() ? status[0] : 302;
        return new Seen(shown, location[0], headers, body.toString());
    }

    private void keep(Cookie sent) {
        cookie = Optional.of(sent).filter(it -> it.getMaxAge() > 0);
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            var at = pair.indexOf('=');
            if (!pair.isEmpty())
                parameters.put(
                        at < 0 ? pair : pair.substring(0, at),
                        at < 0 ? "" : pair.substring(at + 1));
        }
        return parameters;
    }
}
