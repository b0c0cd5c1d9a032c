/** A room of the domain that looks too far. */
@Room(mayUse = {"kernel"})
package org.crooked.person;

import org.hearback.kernel.Room;
