/**
 * Mastodon: every server that speaks the Mastodon API.
 *
 * <p>Belongs here: its calls, its paging, its errors as real servers make them.
 *
 * <p>Keep out: other networks.
 */
@Room(mayUse = {"kernel", "person", "channel", "listen", "delivery", "adapter.channel"})
@NullMarked
package org.hearback.adapter.channel.mastodon;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
