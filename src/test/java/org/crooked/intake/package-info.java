/** Its sign and that of room answer name one another. */
@Room(mayUse = {"kernel", "person", "answer"})
package org.crooked.intake;

import org.hearback.kernel.Room;
