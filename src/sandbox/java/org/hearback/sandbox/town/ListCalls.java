package org.hearback.sandbox.town;

import com.fasterxml.jackson.databind.JsonNode;

import org.hearback.sandbox.town.Call.Failed;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The calls that answer with lists: notifications, timelines, search. */
final class ListCalls {
    /** Longest pages, as Mastodon has them. */
    private static final int MAX_NOTICES = 80;

    private static final int MAX_POSTS = 40;

    private final Town town;
    private final Knobs knobs;
    private final Entities entities;

    ListCalls(Town town, Knobs knobs, Entities entities) {
        this.town = town;
        this.knobs = knobs;
        this.entities = entities;
    }

    /** A list and the Link header that goes with it, empty for none. */
    record Listed(JsonNode json, String link) {}

    Listed notifications(Call call) throws Failed {
        var reader = call.mustBeSomebody();
        var types = call.values("types");
        var not = call.values("exclude_types");
        var all =
                town.notices(reader).stream()
                        .filter(notice -> types.isEmpty() || types.contains(notice.type()))
                        .filter(notice -> !not.contains(notice.type()))
                        .filter(notice -> town.find(notice.post()).isPresent())
                        .toList();
        var page = Page.of(all, Notice::number, call, MAX_NOTICES, knobs);
        var json =
                entities.list(
                        page.items(),
                        notice -> entities.notice(notice, town.find(notice.post()).orElseThrow()));
        return new Listed(json, knobs.has(Knobs.Habit.NO_LINKS) ? "" : page.link());
    }

    Listed home(Call call) throws Failed {
        call.mustBeSomebody();
        return posts(call, post -> true);
    }

    Listed everybody(Call call) throws Failed {
        return posts(call, post -> post.visibility() == Visibility.PUBLIC && post.shares() == null);
    }

    Listed tag(Call call) throws Failed {
        var tag = call.path().getFirst().toLowerCase(Locale.ROOT);
        return posts(
                call,
                post ->
                        post.visibility() == Visibility.PUBLIC
                                && PostText.tags(post.text()).contains(tag));
    }

    Listed ofAccount(Call call) throws Failed {
        var id = call.path().getFirst();
        var withoutShares = call.value("exclude_reblogs").map(Boolean::valueOf).orElse(false);
        return posts(
                call,
                post -> post.author().equals(id) && !(withoutShares && post.shares() != null));
    }

    JsonNode search(Call call) throws Failed {
        call.mustBeSomebody();
        var words = call.value("q").orElse("").toLowerCase(Locale.ROOT).replace("\"", "");
        var type = call.value("type").orElse("");
        Predicate<Post> holds =
                post ->
                        post.visibility() == Visibility.PUBLIC
                                && post.text().toLowerCase(Locale.ROOT).contains(words);
        var posts =
                words.isBlank() || !(type.isEmpty() || type.equals("statuses"))
                        ? List.<Post>of()
                        : Page.of(
                                        town.posts(call.caller(), holds),
                                        Post::number,
                                        call,
                                        MAX_POSTS,
                                        knobs)
                                .items();
        var people =
                words.isBlank() || !(type.isEmpty() || type.equals("accounts"))
                        ? List.<Account>of()
                        : town.accounts().stream().filter(a -> a.name().contains(words)).toList();
        var json = Call.JSON.createObjectNode();
        json.set("accounts", entities.list(people, entities::account));
        json.set("statuses", entities.list(posts, entities::status));
        json.set("hashtags", Call.JSON.createArrayNode());
        return json;
    }

    private Listed posts(Call call, Predicate<Post> filter) {
        var page = Page.of(town.posts(call.caller(), filter), Post::number, call, MAX_POSTS, knobs);
        return new Listed(entities.list(page.items(), entities::status), page.link());
    }
}
