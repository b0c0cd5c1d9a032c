/** Speaks every technology and owns none. */
@Room(mayUse = {"kernel"})
package org.crooked.polyglot;

import org.hearback.kernel.Room;
