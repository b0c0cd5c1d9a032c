/**
 * Feed: RSS and Atom.
 *
 * <p>Belongs here: conditional fetching, reading of feeds, what makes two entries the same.
 *
 * <p>Keep out: other networks.
 */
@Room(mayUse = {"kernel", "person", "channel", "listen", "adapter.channel"})
@NullMarked
package org.hearback.adapter.channel.feed;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
