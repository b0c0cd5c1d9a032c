/**
 * Webhook: signed deliveries in and out, as Standard Webhooks 1.0 describes them.
 *
 * <p>Belongs here: signatures, the JSON shape, mapping of foreign shapes.
 *
 * <p>Keep out: other networks.
 */
@Room(mayUse = {"kernel", "person", "channel", "listen", "delivery", "adapter.channel"})
@NullMarked
package org.hearback.adapter.channel.webhook;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
