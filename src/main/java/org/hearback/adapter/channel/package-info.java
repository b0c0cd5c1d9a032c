/**
 * Channel (adapter): what all networks share.
 *
 * <p>Belongs here: the guarded HTTP client, addresses that it refuses, HTML to text, limits per
 * host.
 *
 * <p>Keep out: any network's own protocol.
 */
@Room(mayUse = {"kernel", "channel"})
@NullMarked
package org.hearback.adapter.channel;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
