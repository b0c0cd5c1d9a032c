package org.hearback.sandbox.town;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** What lives in the town, as the Mastodon API writes it. */
final class Entities {
    private final Town town;

    Entities(Town town) {
        this.town = town;
    }

    ObjectNode account(Account account) {
        var url = town.base() + "/@" + account.name();
        var json =
                Call.JSON
                        .createObjectNode()
                        .put("id", account.id())
                        .put("username", account.name())
                        .put("acct", account.name())
                        .put("display_name", account.displayName())
                        .put("locked", false)
                        .put("bot", false)
                        .put("created_at", account.since().toString())
                        .put("note", html(account.note()))
                        .put("url", url)
                        .put("uri", town.base() + "/users/" + account.name())
                        .put("avatar", "")
                        .put("avatar_static", "")
                        .put("header", "")
                        .put("header_static", "")
                        .put("followers_count", account.elsewhere() + town.accounts().size() - 1)
                        .put("following_count", town.accounts().size() - 1);
        json.put(
                "statuses_count",
                town.posts(account, post -> post.author().equals(account.id())).size());
        json.set("emojis", array());
        json.set("fields", list(account.links(), this::field));
        return json;
    }

    private JsonNode field(String link) {
        return Call.JSON
                .createObjectNode()
                .put("name", "Link")
                .put("value", PostText.link(link, "me nofollow noopener"))
                .putNull("verified_at");
    }

    /** The account as only its owner sees it. */
    ObjectNode ownAccount(Account account) {
        var json = account(account);
        var source = json.putObject("source");
        source.put("privacy", "public").put("sensitive", false).put("language", "en");
        source.put("note", account.note()).set("fields", array());
        return json;
    }

    ObjectNode status(Post post) {
        var author = town.account(post.author());
        var json =
                Call.JSON
                        .createObjectNode()
                        .put("id", post.id())
                        .put("uri", post.uri())
                        .put("url", url(post))
                        .put("created_at", post.at().toString())
                        .put(
                                "edited_at",
                                post.editedAt() == null ? null : post.editedAt().toString())
                        .put("in_reply_to_id", post.answers())
                        .put("visibility", post.visibility().wire())
                        .put("sensitive", !post.warning().isEmpty())
                        .put("spoiler_text", post.warning())
                        .put("language", "en")
                        .put("content", post.shares() == null ? html(post.text()) : "");
        json.put("in_reply_to_account_id", town.parent(post).map(Post::author).orElse(null));
        json.set("account", account(author));
        json.set("mentions", list(called(post), this::mention));
        json.set("tags", list(List.copyOf(PostText.tags(post.text())), this::tag));
        json.set("reblog", shared(post));
        counts(json, post);
        for (var none : List.of("media_attachments", "emojis", "filtered")) json.set(none, array());
        for (var none : List.of("poll", "card", "application")) json.putNull(none);
        return json;
    }

    private void counts(ObjectNode json, Post post) {
        json.put("replies_count", town.posts(null, one -> post.id().equals(one.answers())).size());
        json.put("reblogs_count", town.posts(null, one -> post.id().equals(one.shares())).size());
        json.put("favourites_count", town.favouredBy(post).size());
        for (var not : List.of("favourited", "reblogged", "muted", "bookmarked", "pinned"))
            json.put(not, false);
    }

    private @Nullable JsonNode shared(Post post) {
        return post.shares() == null
                ? null
                : town.find(post.shares()).map(this::status).orElse(null);
    }

    ObjectNode notice(Notice notice, Post post) {
        var json =
                Call.JSON
                        .createObjectNode()
                        .put("id", notice.id())
                        .put("type", notice.type())
                        .put("group_key", "ungrouped-" + notice.id())
                        .put("created_at", notice.at().toString());
        json.set("account", account(town.account(notice.from())));
        json.set("status", status(post));
        return json;
    }

    <T> ArrayNode list(List<T> items, Function<T, ? extends JsonNode> write) {
        var json = array();
        items.forEach(item -> json.add(write.apply(item)));
        return json;
    }

    /** A post's page. */
    String url(Post post) {
        return "%s/@%s/%s".formatted(town.base(), town.account(post.author()).name(), post.id());
    }

    /** The text as it is shown. */
    String html(String text) {
        return PostText.html(text, town.base(), Town.HOST, name -> town.named(name).isPresent());
    }

    private List<Account> called(Post post) {
        return PostText.names(post.text(), Town.HOST).stream()
                .flatMap(name -> town.named(name).stream())
                .toList();
    }

    private ObjectNode mention(Account account) {
        return Call.JSON
                .createObjectNode()
                .put("id", account.id())
                .put("username", account.name())
                .put("acct", account.name())
                .put("url", town.base() + "/@" + account.name());
    }

    private ObjectNode tag(String tag) {
        return Call.JSON
                .createObjectNode()
                .put("name", tag)
                .put("url", town.base() + "/tags/" + tag);
    }

    private static ArrayNode array() {
        return Call.JSON.createArrayNode();
    }
}
