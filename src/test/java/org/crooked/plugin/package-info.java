/** Wiring. */
@Room(mayUse = {"kernel", "answer"})
package org.crooked.plugin;

import org.hearback.kernel.Room;
