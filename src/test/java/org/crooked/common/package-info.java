/** A drawer. */
@Room(mayUse = {"kernel"})
package org.crooked.common;

import org.hearback.kernel.Room;
