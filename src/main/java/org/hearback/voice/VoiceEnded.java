package org.hearback.voice;

import org.hearback.kernel.Fact;

/**
 * A voice was taken back.
 *
 * @param changeId issue id of the change
 */
public record VoiceEnded(long voiceId, long changeId) implements Fact {}
