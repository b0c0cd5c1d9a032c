package org.hearback.sandbox.town;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** How posts and the forms to write them look on the page, to one reader. */
final class PostView {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH)
                    .withZone(ZoneId.systemDefault());

    private final Town town;
    private final Entities entities;
    private final @Nullable Account reader;

    PostView(Town town, @Nullable Account reader) {
        this.town = town;
        this.entities = new Entities(town);
        this.reader = reader;
    }

    /** A post with all answers to it that the reader may see. */
    String thread(Post post) {
        var answers =
                town.posts(reader, one -> post.id().equals(one.answers())).reversed().stream()
                        .map(this::thread)
                        .collect(Collectors.joining());
        var below = answers.isEmpty() ? "" : "<div class=\"answers\">" + answers + "</div>";
        return "<div class=\"thread\">" + card(post) + below + "</div>";
    }

    private String card(Post post) {
        var author = town.account(post.author());
        var shown = post.shares() == null ? post : town.find(post.shares()).orElse(post);
        return """
        <article class="card%s" id="p%s" aria-label="%s">
        <p class="by"><a href="%s/@%s"><span class="face" aria-hidden="true">%s</span><b>%s</b></a>
        <span class="quiet">@%s</span> <a class="when quiet" href="%s">%s</a>%s</p>
        %s
        %s
        </article>
        """
                .formatted(
                        author.name().equals(Town.COMPANY) ? " company" : "",
                        post.id(),
                        Html.text("Post by " + author.displayName()),
                        town.base(),
                        author.name(),
                        Html.text(firstLetter(author.displayName())),
                        Html.text(author.displayName()),
                        author.name(),
                        Html.text(entities.url(post)),
                        WHEN.format(post.at()),
                        marks(post),
                        text(shown),
                        reader == null || post.shares() != null
                                ? ""
                                : favourForm(post) + answerForm(post, author));
    }

    private String favourForm(Post post) {
        var count = town.favouredBy(post).size();
        var mine = reader != null && town.favouredBy(post).contains(reader.id());
        return """
        <form class="favour" method="post" action="%s/favour"><input type="hidden" name="post" value="%s">
        <button class="link" aria-pressed="%s">Favourite</button> <span class="quiet">%s</span></form>
        """
                .formatted(town.base(), post.id(), mine, count == 0 ? "" : count);
    }

    private static String firstLetter(String name) {
        return name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    private static String marks(Post post) {
        var marks = new StringBuilder();
        if (post.visibility() != Visibility.PUBLIC)
            marks.append(" <span class=\"mark\">")
                    .append(post.visibility().label())
                    .append("</span>");
        if (post.shares() != null) marks.append(" <span class=\"mark\">passed on</span>");
        if (post.editedAt() != null) marks.append(" <span class=\"mark\">changed</span>");
        return marks.toString();
    }

    private String text(Post post) {
        var html = "<div class=\"text\" dir=\"auto\">" + entities.html(post.text()) + "</div>";
        if (post.warning().isEmpty()) return html;
        return "<details><summary dir=\"auto\">%s</summary>%s</details>"
                .formatted(Html.text(post.warning()), html);
    }

    private String answerForm(Post post, Account author) {
        var to = author.equals(reader) ? "" : "@" + author.name() + " ";
        return "<details class=\"answer\"><summary>Answer</summary>"
                + form("answer" + post.id(), "Your answer", to, post)
                + "</details>";
    }

    /** The form for a new post. */
    String writeForm() {
        return "<section class=\"card\">"
                + form("new", "What do you want to say?", "", null)
                + "</section>";
    }

    /** The form for a private message to the company. */
    String messageForm() {
        return "<section class=\"card\">"
                + form("new", "Your message", "@" + Town.COMPANY + " ", null, Visibility.DIRECT)
                + "</section>";
    }

    private String form(String id, String label, String text, @Nullable Post parent) {
        return form(
                id, label, text, parent, parent == null ? Visibility.PUBLIC : parent.visibility());
    }

    private String form(
            String id, String label, String text, @Nullable Post parent, Visibility chosen) {
        var choices = new StringBuilder();
        for (var visibility : Visibility.values())
            choices.append(
                    "<option value=\"%s\"%s>%s</option>"
                            .formatted(
                                    visibility.wire(),
                                    visibility == chosen ? " selected" : "",
                                    visibility.label()));
        return """
        <form method="post" action="%s/write">
        <input type="hidden" name="answers" value="%s">
        <label for="%s">%s</label>
        <textarea id="%s" name="text" rows="3" maxlength="2000" dir="auto" required>%s</textarea>
        <p class="row"><label for="see%s">Seen by</label> <select id="see%s" name="visibility">%s</select>
        <button>Post</button></p>
        </form>
        """
                .formatted(
                        town.base(),
                        parent == null ? "" : parent.id(),
                        id,
                        label,
                        id,
                        text,
                        id,
                        id,
                        choices);
    }

    /** The form in which a newcomer picks a name. */
    String joinForm(String problem) {
        var known =
                town.accounts().stream()
                        .filter(account -> !account.name().equals(Town.COMPANY))
                        .map(
                                account ->
                                        "<button name=\"name\" value=\"%s\" formnovalidate>%s</button> "
                                                .formatted(
                                                        account.name(),
                                                        Html.text(account.displayName())))
                        .collect(Collectors.joining());
        return """
        <section class="card join"><h2>Who are you?</h2>
        %s<form method="post" action="%s/join">
        <p class="row"><label for="name">A new name</label>
        <input id="name" name="name" required maxlength="30" pattern="@?[A-Za-z0-9_]+" autocomplete="off"
         title="Letters a to z, digits and underscores">
        <button>Move in</button></p></form>
        <form method="post" action="%s/join"><p class="row"><span>or be</span> %s</p></form></section>
        """
                .formatted(
                        problem.isEmpty()
                                ? ""
                                : "<p class=\"problem\" role=\"alert\">"
                                        + Html.text(problem)
                                        + "</p>",
                        town.base(),
                        town.base(),
                        known);
    }
}
