package org.hearback.adapter.rest;

import jakarta.ws.rs.core.Response;

import org.hearback.kernel.Access;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Who may pass. The host's annotations know sites and licences, not requests; so every method asks
 * here too, whatever its annotation says.
 */
final class Guard {
    private final Access access;

    Guard(Access access) {
        this.access = access;
    }

    /**
     * Answers an agent who may see the issue; 401 for an anonymous caller, 404 for all others, who
     * shall not learn whether there is such an issue.
     */
    Response forAgentOf(long issueId, Supplier<Response> answer) {
        if (access.caller().isEmpty()) return anonymous();
        return access.worksOn(issueId) ? answer.get() : noRequest();
    }

    /** Answers an agent of the project; 401 for an anonymous caller, 404 for all others. */
    Response forAgentIn(long projectId, Supplier<Response> answer) {
        if (access.caller().isEmpty()) return anonymous();
        return access.worksIn(projectId) ? answer.get() : noRequest();
    }

    /**
     * Answers an agent who may see who is behind the issue; 401 for an anonymous caller, 403 for
     * the issue's other agents, 404 for all who shall not learn whether there is such an issue.
     */
    Response forSeerOf(long issueId, Supplier<Response> answer) {
        return forAgentOf(
                issueId,
                () ->
                        access.seesPeople(issueId)
                                ? answer.get()
                                : ErrorBody.answer(
                                        403, "You may not see the people behind requests."));
    }

    /** Answers who may see who is behind the issue and say which handles are one person. */
    Response forLinkerOf(long issueId, Supplier<Response> answer) {
        return forSeerOf(
                issueId,
                () ->
                        access.linksHandles(issueId)
                                ? answer.get()
                                : ErrorBody.answer(403, "You may not link handles."));
    }

    /** Answers who may see who is behind the issue and looks after super-users. */
    Response forCaretakerOf(long issueId, Supplier<Response> answer) {
        return forSeerOf(
                issueId,
                () ->
                        access.caretakes()
                                ? answer.get()
                                : ErrorBody.answer(403, "You do not look after super-users."));
    }

    /** Answers somebody who administers Jira; 401 for an anonymous caller, 403 for all others. */
    Response forAdmin(Supplier<Response> answer) {
        if (access.caller().isEmpty()) return anonymous();
        if (!access.administers())
            return ErrorBody.answer(403, "Only a Jira administrator may do this.");
        return answer.get();
    }

    /**
     * Answers a call that needs no fields, but only one with a JSON object: a page of another site
     * can make a browser send nothing, and of nothing Jira may ask no token.
     */
    static Response withBody(@Nullable Map<String, Object> body, Supplier<Response> answer) {
        return body == null ? noBody() : answer.get();
    }

    /** A call that says nothing. */
    static Response noBody() {
        return ErrorBody.answer(400, "Send a JSON object; it may be empty.");
    }

    /** There is no such request, or it did not come from a channel, or the caller may not know. */
    static Response noRequest() {
        return ErrorBody.answer(404, "There is no such request from a channel that you may see.");
    }

    /** Jira user key of the caller, inside an answer. */
    String caller() {
        return access.caller().orElseThrow();
    }

    private static Response anonymous() {
        return ErrorBody.answer(401, "Log in first.");
    }
}
