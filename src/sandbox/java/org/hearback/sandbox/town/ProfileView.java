package org.hearback.sandbox.town;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/** What somebody tells about themselves, and the form in which they change it. */
final class ProfileView {
    private final Town town;
    private final @Nullable Account reader;

    ProfileView(Town town, @Nullable Account reader) {
        this.town = town;
        this.reader = reader;
    }

    /** The head of an account's page. */
    String head(Account of) {
        var links =
                of.links().stream()
                        .map(link -> "<li>" + PostText.link(link, "me nofollow noopener") + "</li>")
                        .collect(Collectors.joining());
        var shown =
                "<h1>%s <span class=\"quiet\">@%s</span></h1><p>%s</p><ul class=\"links\">%s</ul>"
                        .formatted(
                                Html.text(of.displayName()),
                                of.name(),
                                Html.text(of.note()),
                                links);
        return of.equals(reader) ? shown + form(of) : shown;
    }

    private String form(Account of) {
        return """
        <details class="card"><summary>Change your profile</summary>
        <form method="post" action="%s/profile">
        <label for="note">About you</label>
        <textarea id="note" name="note" rows="2" dir="auto">%s</textarea>
        <label for="links">Links, one a line</label>
        <textarea id="links" name="links" rows="2">%s</textarea>
        <p class="row"><label for="followers">Followers elsewhere</label>
        <input type="number" id="followers" name="followers" min="0" value="%d">
        <button>Save</button></p>
        </form></details>
        """
                .formatted(
                        town.base(),
                        Html.text(of.note()),
                        Html.text(String.join("\n", of.links())),
                        of.elsewhere());
    }
}
