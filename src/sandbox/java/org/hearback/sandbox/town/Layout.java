package org.hearback.sandbox.town;

import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The frame around each page of the town. */
final class Layout {
    private Layout() {}

    static void write(
            HttpServletResponse response,
            String base,
            String title,
            Optional<Account> reader,
            String body)
            throws IOException {
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'self'");
        response.setHeader("Cache-Control", "no-store");
        var who =
                reader.map(one -> leave(base, one))
                        .orElse("<span class=\"quiet\">You have no name here yet</span>");
        response.getOutputStream()
                .write(
                        """
                        <!doctype html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%2$s · The town</title>
                        <link rel="icon" href="%1$s/town.svg">
                        <link rel="stylesheet" href="%1$s/town.css">
                        <script src="%1$s/town.js" defer></script>
                        </head>
                        <body data-base="%1$s">
                        <a class="skip" href="#main">Skip to the posts</a>
                        <header><div class="column">
                        <a class="sign" href="%1$s/">The town</a>
                        <nav aria-label="Town"><a href="%1$s/tags/acme">#acme</a> <a href="%1$s/messages">Messages</a> <a href="%1$s/knobs">Knobs</a></nav>
                        <div class="who">%3$s</div>
                        </div></header>
                        <main id="main" class="column">
                        <p id="news" role="status" hidden><a href="">Something new was written. Show it</a></p>
                        %4$s
                        </main>
                        </body>
                        </html>
                        """
                                .formatted(base, Html.text(title), who, body)
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static String leave(String base, Account reader) {
        return """
        <form method="post" action="%s/leave">You are <b>%s</b> <span class="quiet">@%s</span>
        <button class="link">Change</button></form>
        """
                .formatted(base, Html.text(reader.displayName()), reader.name());
    }
}
