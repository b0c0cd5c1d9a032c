package org.hearback.adapter.jira;

import com.atlassian.jira.entity.property.EntityPropertyType;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.util.json.JSONObject;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.kernel.PostKey;
import org.hearback.standing.FlagBoard;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What we write on issues and comments for ourselves, as Jira's entity properties: which post they
 * come from, which note they are, whether a super-user asks, how many people do. It makes a second
 * try see the first. Thread-safe.
 *
 * <p>Property names and fields are stored: changing one needs an upgrade task.
 */
final class Marks {
    private static final String POST = "hearback.post";
    private static final String POST_KEY = "key";
    private static final String REPORTER = "hearback.reporter";
    private static final String REPORTER_SUPER_USER = "superUser";
    private static final String REPORTER_SINCE = "since";
    private static final String VOICES = "hearback.voices";
    private static final String VOICES_PEOPLE = "people";
    private static final String VOICES_SUPER_USERS = "superUsers";
    private static final String NOTE = "hearback.note";
    private static final String NOTE_ONCE = "once";

    /** How the service desk marks a comment that only agents may read. */
    private static final String SHARING = "sd.public.comment";

    private static final String SHARING_INTERNAL = "internal";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonEntityPropertyManager properties;
    private final AtomicInteger reporterMarks = new AtomicInteger();

    Marks(JsonEntityPropertyManager properties) {
        this.properties = properties;
    }

    /** The key of the post that opened the issue, as text. */
    Optional<String> postOfIssue(long issueId) {
        return read(EntityPropertyType.ISSUE_PROPERTY, issueId, POST)
                .map(value -> value.path(POST_KEY).asText());
    }

    /** Writes which post opened the issue. */
    void markIssue(long issueId, PostKey post) {
        properties.put(
                EntityPropertyType.ISSUE_PROPERTY.getDbEntityName(),
                issueId,
                POST,
                JSON.createObjectNode().put(POST_KEY, post.asText()).toString());
    }

    /**
     * Writes whether the issue's reporter is a super-user, for JQL: {@code
     * issue.property["hearback.reporter"].superUser = "yes"}. An issue without that property says
     * no.
     *
     * @return whether that is new
     */
    boolean markReporter(long issueId, FlagBoard.Mark mark) {
        var value =
                JSON.createObjectNode().put(REPORTER_SUPER_USER, mark.superUser() ? "yes" : "no");
        if (mark.since() != null) value.put(REPORTER_SINCE, mark.since().toString());
        var before = read(EntityPropertyType.ISSUE_PROPERTY, issueId, REPORTER);
        if (before.isEmpty() ? !mark.superUser() : before.get().equals(value)) return false;
        properties.put(
                EntityPropertyType.ISSUE_PROPERTY.getDbEntityName(),
                issueId,
                REPORTER,
                value.toString());
        reporterMarks.incrementAndGet();
        return true;
    }

    /** Grows whenever this node marks a reporter anew: what is remembered of them may be old. */
    int reporterMarks() {
        return reporterMarks.get();
    }

    /**
     * Writes how many people ask for the change, for JQL: {@code
     * issue.property[hearback.voices].people >= 10}. One for which nobody asks has no such
     * property.
     *
     * @return whether that is new
     */
    boolean markVoices(long issueId, int people, int superUsers) {
        var before = read(EntityPropertyType.ISSUE_PROPERTY, issueId, VOICES);
        var type = EntityPropertyType.ISSUE_PROPERTY.getDbEntityName();
        if (people == 0) {
            if (before.isEmpty()) return false;
            properties.delete(type, issueId, VOICES);
            return true;
        }
        var value =
                JSON.createObjectNode()
                        .put(VOICES_PEOPLE, people)
                        .put(VOICES_SUPER_USERS, superUsers);
        if (before.isPresent() && before.get().equals(value)) return false;
        properties.put(type, issueId, VOICES, value.toString());
        return true;
    }

    /** The search for changes for which at least that many people ask. */
    static String voicesAtLeast(int people) {
        return "issue.property[" + VOICES + "]." + VOICES_PEOPLE + " >= " + people;
    }

    /** The properties of a comment that says a post to everybody on the request. */
    static Map<String, JSONObject> followUp(PostKey post) {
        return Map.of(
                SHARING, new JSONObject(Map.of(SHARING_INTERNAL, false)),
                POST, new JSONObject(Map.of(POST_KEY, post.asText())));
    }

    /** The properties of a note to agents. */
    static Map<String, JSONObject> note(String once) {
        return Map.of(
                SHARING, new JSONObject(Map.of(SHARING_INTERNAL, true)),
                NOTE, new JSONObject(Map.of(NOTE_ONCE, once)));
    }

    /** The properties of something that we say to everybody on the request. */
    static Map<String, JSONObject> notice(String once) {
        return Map.of(
                SHARING, new JSONObject(Map.of(SHARING_INTERNAL, false)),
                NOTE, new JSONObject(Map.of(NOTE_ONCE, once)));
    }

    /** Whether the comment says that post. */
    boolean says(long commentId, PostKey post) {
        return ofComment(commentId, POST)
                .filter(value -> value.path(POST_KEY).asText().equals(post.asText()))
                .isPresent();
    }

    /** Whether the comment is the one with that mark. */
    boolean notes(long commentId, String once) {
        return ofComment(commentId, NOTE)
                .filter(value -> value.path(NOTE_ONCE).asText().equals(once))
                .isPresent();
    }

    /** Whether we wrote the comment. */
    boolean isOurs(long commentId) {
        return ofComment(commentId, POST).isPresent() || ofComment(commentId, NOTE).isPresent();
    }

    /**
     * Whether the service desk keeps the comment from customers. One without a mark is public; one
     * whose mark cannot be read is not, because the error must not publish it.
     */
    boolean isInternal(long commentId) {
        return ofComment(commentId, SHARING)
                .map(value -> value.path(SHARING_INTERNAL))
                .filter(internal -> internal.isMissingNode() || internal.asBoolean(true))
                .isPresent();
    }

    private Optional<JsonNode> ofComment(long commentId, String key) {
        return read(EntityPropertyType.COMMENT_PROPERTY, commentId, key);
    }

    private Optional<JsonNode> read(EntityPropertyType type, long id, String key) {
        var property = properties.get(type.getDbEntityName(), id, key);
        return property == null ? Optional.empty() : Optional.of(parse(property.getValue()));
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return JSON.missingNode(); // somebody else wrote it: it is there, and says nothing
        }
    }
}
