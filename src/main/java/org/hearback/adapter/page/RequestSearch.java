package org.hearback.adapter.page;

import org.hearback.kernel.ChangeRef;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The way to Jira's own list of the requests that ask for a change. */
final class RequestSearch {
    private RequestSearch() {}

    /** The list's address below Jira's. */
    static String of(ChangeRef change) {
        var jql = "issue in voicesOf(" + change.key() + ")";
        return "/issues/?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8);
    }
}
