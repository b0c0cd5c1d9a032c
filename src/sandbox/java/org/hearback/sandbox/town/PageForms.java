package org.hearback.sandbox.town;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What people send from the town's page, and who they are. */
final class PageForms {
    private static final String NAME_COOKIE = "town-name";
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** Links on a profile, as Mastodon has them. */
    private static final int MAX_LINKS = 4;

    private final Town town;

    PageForms(Town town) {
        this.town = town;
    }

    void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case "/join" -> join(request, response);
            case "/leave" -> {
                response.addCookie(cookie("", 0));
                seeOther(response, "/");
            }
            case "/write" -> write(request, response);
            case "/favour" -> favour(request, response);
            case "/profile" -> present(request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void join(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var typed = Optional.ofNullable(request.getParameter("name")).orElse("");
        var name = Account.nameFrom(typed);
        try {
            if (name.equals(Town.COMPANY))
                throw new IllegalArgumentException("acme is the company; choose another name");
            var shown = typed.strip().replaceFirst("^@", "");
            town.settle(name, shown, "");
        } catch (IllegalArgumentException e) {
            response.setStatus(422);
            var form = new PostView(town, null).joinForm(String.valueOf(e.getMessage()));
            Layout.write(
                    response, town.base(), "Move in", Optional.empty(), "<h1>Move in</h1>" + form);
            return;
        }
        response.addCookie(cookie(name, 60 * 60 * 24 * 30));
        seeOther(response, "/");
    }

    private void write(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var author = reader(request);
        if (author.isEmpty()) {
            seeOther(response, "/");
            return;
        }
        var answers = Optional.ofNullable(request.getParameter("answers")).orElse("");
        var text = Optional.ofNullable(request.getParameter("text")).orElse("");
        try {
            var visibility =
                    Visibility.fromWire(String.valueOf(request.getParameter("visibility")));
            var parent = answers.isEmpty() ? null : answers;
            var draft = new Post.Draft(text.replace("\r\n", "\n"), "", visibility, parent);
            var post = town.write(author.get(), draft, null);
            seeOther(response, "/@" + author.get().name() + "/" + post.id() + "#p" + post.id());
        } catch (IllegalArgumentException e) {
            response.sendError(422, e.getMessage());
        }
    }

    private void favour(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reader = reader(request);
        var post = town.find(String.valueOf(request.getParameter("post")));
        if (reader.isEmpty() || post.filter(one -> town.maySee(reader.get(), one)).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var was = town.favouredBy(post.get()).contains(reader.get().id());
        town.favour(reader.get(), post.get(), !was);
        var author = town.account(post.get().author()).name();
        seeOther(response, "/@" + author + "/" + post.get().id() + "#p" + post.get().id());
    }

    private void present(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reader = reader(request);
        if (reader.isEmpty()) {
            seeOther(response, "/");
            return;
        }
        var links =
                LINK.matcher(Optional.ofNullable(request.getParameter("links")).orElse(""))
                        .results()
                        .map(MatchResult::group)
                        .limit(MAX_LINKS)
                        .toList();
        var followers = Optional.ofNullable(request.getParameter("followers")).orElse("");
        town.present(
                reader.get(),
                Optional.ofNullable(request.getParameter("note")).orElse(""),
                followers.matches("\\d{1,8}") ? Integer.parseInt(followers) : 0,
                links);
        seeOther(response, "/@" + reader.get().name());
    }

    private static Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(NAME_COOKIE, value);
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Strict"); // no other site can make anybody write
        return cookie;
    }

    private void seeOther(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", town.base() + path);
    }

    /** Who is looking; empty for somebody without a name here. */
    Optional<Account> reader(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME_COOKIE))
                .findFirst()
                .flatMap(cookie -> town.named(cookie.getValue()));
    }
}
