package org.hearback.voice;

import org.hearback.kernel.Fact;

/**
 * Somebody's voice for a change was written down, or stands again.
 *
 * @param changeId issue id of the change
 */
public record VoiceLinked(long voiceId, long changeId) implements Fact {}
