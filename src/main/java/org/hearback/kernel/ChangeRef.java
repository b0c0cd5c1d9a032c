package org.hearback.kernel;

/**
 * Points at a change: a Jira issue that customers ask for. The issue id is what counts; the key is
 * how people say it, and may change when the issue moves to another project.
 *
 * @param issueId Jira's id of the issue
 * @param key the issue's key when this was written, such as {@code APP-9}
 */
public record ChangeRef(long issueId, String key) {
    public ChangeRef {
        if (issueId <= 0)
            throw new IllegalArgumentException("issue id is " + issueId + ", must be positive");
        if (key.isBlank()) throw new IllegalArgumentException("key is blank, issue " + issueId);
    }
}
