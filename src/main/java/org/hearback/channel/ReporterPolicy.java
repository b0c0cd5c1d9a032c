package org.hearback.channel;

/** Who is the reporter of a request when Jira does not know the post's author. */
public enum ReporterPolicy {
    /** A customer account is made for the author on their first request. */
    CUSTOMER,
    /** The channel's own user reports every request; the author stands on the origin panel. */
    CHANNEL_USER
}
