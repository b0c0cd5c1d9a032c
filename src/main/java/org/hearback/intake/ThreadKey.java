package org.hearback.intake;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;

/**
 * One person in one public thread: what a request is about. Bystanders of a thread never share the
 * request of another customer.
 *
 * @param root external id of the thread's first post
 */
public record ThreadKey(ChannelId channel, String root, HandleId author) {}
