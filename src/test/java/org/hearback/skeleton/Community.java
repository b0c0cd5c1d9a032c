package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A community where people help one another; it tells by a signed webhook what is said there. */
public final class Community {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Hook hook;

    Community(Hook hook) {
        this.hook = hook;
    }

    /** The id of the channel that listens to it. */
    public int channel() {
        return hook.channel();
    }

    /** Somebody writes; the post has that id there. */
    public void says(String author, String id, String text) {
        var data = data(id, author);
        data.put("text", text);
        tell("social.post.created", data);
    }

    /** Somebody answers a post. */
    public void answers(String author, String id, String to, String text) {
        var data = data(id, author);
        data.put("text", text);
        data.put("inReplyTo", to);
        data.put("threadId", to);
        tell("social.post.created", data);
    }

    /** The asker takes the author's answer as the solution, at that time. */
    public void accepts(String answer, String author, String asker, Instant at) {
        stands("social.answer.accepted", answer, author, asker, at);
    }

    /** It is no longer the solution. */
    public void unaccepts(String answer, String author, String asker) {
        stands("social.answer.unaccepted", answer, author, asker, Instant.now());
    }

    /** So many readers find the author's answer to the asker helpful, in total. */
    public void votes(String answer, String author, String asker, int votes) {
        var data = data(answer, author);
        data.put("asker", account(asker));
        data.put("votes", votes);
        tell("social.answer.voted", data);
    }

    private void stands(String type, String answer, String author, String asker, Instant at) {
        var data = data(answer, author);
        data.put("asker", account(asker));
        data.put("createdAt", at.toString());
        tell(type, data);
    }

    private static Map<String, Object> data(String id, String author) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", id);
        data.put("author", account(author));
        return data;
    }

    private static Map<String, String> account(String name) {
        return Map.of("id", "u-" + name, "handle", name, "displayName", name);
    }

    private void tell(String type, Map<String, Object> data) {
        var now = Instant.now();
        var event = Map.of("type", type, "timestamp", now.toString(), "data", data);
        try {
            var body = JSON.writeValueAsString(event).getBytes(UTF_8);
            var reply = hook.deliver(Push.of(body, now, hook.secret()));
            assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
