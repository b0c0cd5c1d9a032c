package org.hearback.plugin;

import org.hearback.channel.ChannelKind;
import org.hearback.delivery.MessageCarrier;
import org.hearback.listen.ChannelFeed;
import org.hearback.listen.PushedFeed;

import java.util.List;

/**
 * What the networks can do, each under its kind.
 *
 * @param kinds in the order in which an admin is offered them
 */
record Networks(
        List<ChannelKind> kinds,
        List<ChannelFeed> feeds,
        List<PushedFeed> pushes,
        List<MessageCarrier> carriers) {}
