package org.hearback.adapter.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds what a post answers and where its thread began. Ids are of one server; what is found is
 * named by the global uris. Thread-safe.
 */
final class ThreadFinder {
    /**
     * Threads remembered, so that posts which are read again cost no call. A thread does not move,
     * thus only room limits it.
     */
    private static final int REMEMBERED = 2_000;

    private final Api api;
    private final Map<String, Found> remembered =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) {
                    return size() > REMEMBERED;
                }
            };

    ThreadFinder(Api api) {
        this.api = api;
    }

    /**
     * A post's place.
     *
     * @param root the first post of the thread, as far as the server knows it
     * @param parent what it answers; null if it answers nothing, or something that is gone
     */
    record Found(String root, @Nullable String parent) {}

    /**
     * Finds the place of a post; one or two calls where it is an answer.
     *
     * @throws ServerTrouble if a later try may find it; a thread that we may not see is no trouble
     */
    Found find(Server server, JsonNode status) throws ServerTrouble {
        var uri = status.path("uri").asText("");
        var parentId = status.path("in_reply_to_id").asText("");
        if (parentId.isEmpty()) return new Found(uri, null);
        synchronized (remembered) {
            var found = remembered.get(uri);
            if (found != null) return found;
        }
        var found = ask(server, status.path("id").asText(""), uri, parentId);
        synchronized (remembered) {
            remembered.put(uri, found);
        }
        return found;
    }

    private Found ask(Server server, String id, String uri, String parentId) throws ServerTrouble {
        var ancestors =
                orNothing(server, "/api/v1/statuses/" + Server.encode(id) + "/context")
                        .path("ancestors");
        for (var ancestor : ancestors) {
            if (!parentId.equals(ancestor.path("id").asText(""))) continue;
            return new Found(
                    ancestors.path(0).path("uri").asText(uri), ancestor.path("uri").asText(null));
        }
        var parent = orNothing(server, "/api/v1/statuses/" + Server.encode(parentId));
        var parentUri = parent.path("uri").asText("");
        return parentUri.isEmpty() ? new Found(uri, null) : new Found(parentUri, parentUri);
    }

    private JsonNode orNothing(Server server, String path) throws ServerTrouble {
        try {
            return api.get(server, path).json();
        } catch (ServerTrouble e) {
            if (e.mayPass()) throw e; // else an answer would become a request of its own for ever
            return Api.JSON.createObjectNode();
        }
    }
}
