/**
 * Voice: who asked for which change, in whose words.
 *
 * <p>Belongs here: what a voice is, linking it and taking it back, which change a request may ask
 * for, the ports for that.
 *
 * <p>Keep out: whether the change shipped (room {@code loop}), who is told (room {@code notice}).
 *
 * <p>Do not touch without a migration: {@link Source#asText()} is stored in table VOICE.
 */
@Room(mayUse = {"kernel", "person", "channel", "listen", "intake", "request"})
@NullMarked
package org.hearback.voice;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
