/**
 * Plugin: wiring and life cycle; the only room that knows dependency injection.
 *
 * <p>Belongs here: which class implements which port, what starts and stops with the plugin.
 *
 * <p>Keep out: anything that a test of a room would want to reach.
 */
@Room(
        mayUse = {
            "kernel",
            "work",
            "person",
            "channel",
            "listen",
            "intake",
            "request",
            "answer",
            "voice",
            "loop",
            "credit",
            "standing",
            "wording",
            "notice",
            "plan",
            "certificate",
            "fixcheck",
            "influence",
            "thanks",
            "delivery",
            "dispatch",
            "claim",
            "customer",
            "insight",
            "owner",
            "adapter.store",
            "adapter.jira",
            "adapter.channel",
            "adapter.channel.webhook",
            "adapter.channel.feed",
            "adapter.channel.mastodon",
            "adapter.rest",
            "adapter.page",
            "adapter.platform"
        })
@NullMarked
package org.hearback.plugin;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
