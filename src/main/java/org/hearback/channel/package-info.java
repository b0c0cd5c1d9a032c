/**
 * Channel: the public places that we listen to, how each is configured, and how it is doing.
 *
 * <p>Belongs here: a channel's settings and who may change them, its health, what a network can say
 * about itself.
 *
 * <p>Keep out: posts, requests, HTTP, secrets in clear outside {@link org.hearback.channel.Secret}.
 *
 * <p>Do not touch without a migration: kind ids and setting keys are stored in table CHANNEL.
 */
@Room(mayUse = {"kernel"})
@NullMarked
package org.hearback.channel;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
