package org.hearback.plugin;

import org.hearback.channel.ChannelKind;
import org.hearback.delivery.MessageCarrier;
import org.hearback.listen.ChannelFeed;
import org.hearback.listen.PushedFeed;
import org.hearback.listen.VoteSource;

import java.util.List;
import java.util.Set;

/**
 * What the networks can do, each under its kind.
 *
 * @param kinds in the order in which an admin is offered them
 * @param withAccounts ids of the kinds on which somebody can prove who they are: a feed has names
 *     and no accounts
 */
record Networks(
        List<ChannelKind> kinds,
        List<ChannelFeed> feeds,
        List<PushedFeed> pushes,
        List<VoteSource> votes,
        List<MessageCarrier> carriers,
        Set<String> withAccounts) {}
