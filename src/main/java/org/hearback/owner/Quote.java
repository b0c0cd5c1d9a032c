package org.hearback.owner;

import org.hearback.voice.Voice;

/**
 * What somebody said, for a viewer who may read it.
 *
 * @param voice with its words
 * @param channel name of the channel by which it came; empty for the service desk itself
 * @param source whether the viewer may open the request that it comes from
 */
public record Quote(Voice voice, String channel, boolean source) {}
