package org.hearback.sandbox.town;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.servlet.http.HttpServletResponse;

import org.hearback.sandbox.town.Call.Failed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The calls about single posts. */
final class StatusCalls {
    /** Mastodon's longest list of posts that are asked for by id. */
    private static final int MOST_AT_ONCE = 20;

    private final Town town;
    private final Knobs knobs;
    private final Entities entities;

    StatusCalls(Town town, Knobs knobs, Entities entities) {
        this.town = town;
        this.knobs = knobs;
        this.entities = entities;
    }

    JsonNode write(Call call) throws Failed {
        var author = call.mustBeSomebody();
        var answers = call.value("in_reply_to_id").orElse(null);
        if (answers != null && town.find(answers).filter(p -> town.maySee(author, p)).isEmpty())
            throw new Failed(
                    HttpServletResponse.SC_NOT_FOUND,
                    "The post you are trying to reply to does not appear to exist.");
        var key =
                knobs.has(Knobs.Habit.IGNORES_KEYS)
                        ? null
                        : call.request().getHeader("Idempotency-Key");
        try {
            var draft =
                    new Post.Draft(
                            call.value("status").orElse(""),
                            call.value("spoiler_text").orElse(""),
                            Visibility.fromWire(call.value("visibility").orElse("public")),
                            answers);
            return entities.status(town.write(author, draft, key));
        } catch (IllegalArgumentException e) {
            throw new Failed(422, String.valueOf(e.getMessage()));
        }
    }

    JsonNode read(Call call) throws Failed {
        return entities.status(post(call));
    }

    JsonNode edit(Call call) throws Failed {
        var text = call.value("status").orElse("");
        if (text.isBlank()) throw new Failed(422, "Validation failed: Text can't be blank");
        return entities.status(town.edit(own(call), text));
    }

    JsonNode delete(Call call) throws Failed {
        var post = own(call);
        var json = entities.status(post).put("text", post.text());
        town.delete(post);
        return json;
    }

    JsonNode share(Call call) throws Failed {
        var by = call.mustBeSomebody();
        var post = post(call);
        if (!Set.of(Visibility.PUBLIC, Visibility.UNLISTED).contains(post.visibility()))
            throw new Failed(HttpServletResponse.SC_FORBIDDEN, "This action is not allowed");
        return entities.status(town.share(by, post));
    }

    JsonNode favour(Call call) throws Failed {
        return favour(call, true);
    }

    JsonNode unfavour(Call call) throws Failed {
        return favour(call, false);
    }

    private JsonNode favour(Call call, boolean stands) throws Failed {
        var by = call.mustBeSomebody();
        var post = post(call);
        town.favour(by, post, stands);
        return entities.status(post).put("favourited", stands);
    }

    /** Several posts at once; those that are not there, or not for the caller, are left out. */
    JsonNode several(Call call) throws Failed {
        var ids = call.values("id");
        if (ids.size() > MOST_AT_ONCE)
            throw new Failed(422, "You can fetch up to " + MOST_AT_ONCE + " statuses at a time");
        return entities.list(
                town.posts(call.caller(), post -> ids.contains(post.id())), entities::status);
    }

    JsonNode context(Call call) throws Failed {
        var post = post(call);
        var json = Call.JSON.createObjectNode();
        json.set("ancestors", entities.list(ancestors(call, post), entities::status));
        json.set("descendants", entities.list(descendants(call, post), entities::status));
        return json;
    }

    private List<Post> ancestors(Call call, Post post) {
        var ancestors = new ArrayList<Post>();
        var above = town.parent(post);
        while (above.isPresent() && town.maySee(call.caller(), above.get())) {
            ancestors.addFirst(above.get());
            above = town.parent(above.get());
        }
        return ancestors;
    }

    private List<Post> descendants(Call call, Post post) {
        var descendants = new ArrayList<Post>();
        for (var answer :
                town.posts(call.caller(), one -> post.id().equals(one.answers())).reversed()) {
            descendants.add(answer);
            descendants.addAll(descendants(call, answer));
        }
        return descendants;
    }

    private Post own(Call call) throws Failed {
        var caller = call.mustBeSomebody();
        var post = post(call);
        if (!post.author().equals(caller.id())) throw notFound();
        return post;
    }

    private Post post(Call call) throws Failed {
        return town.find(call.path().getFirst())
                .filter(post -> town.maySee(call.caller(), post))
                .orElseThrow(StatusCalls::notFound);
    }

    private static Failed notFound() {
        return new Failed(HttpServletResponse.SC_NOT_FOUND, "Record not found");
    }
}
