package org.hearback.voice;

import org.hearback.kernel.Fact;

/**
 * Somebody may have linked a request to a change in Jira, or removed the link; Jira says what holds
 * now.
 *
 * @param changeKey the change's key; empty where the link was removed
 * @param by Jira user key of who did it
 */
public record LinkTouched(long requestId, long changeId, String changeKey, String by)
        implements Fact {}
