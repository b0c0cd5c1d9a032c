package org.hearback.request;

import org.hearback.kernel.RequestRef;
import org.jspecify.annotations.Nullable;

/**
 * A request that stands in Jira now.
 *
 * @param customerKey Jira user key of the author's customer account, null where the channel's own
 *     user reports
 */
public record OpenedRequest(RequestRef request, @Nullable String customerKey) {}
