/** A crowded room. */
@Room(mayUse = {"kernel", "intake"})
package org.crooked.answer;

import org.hearback.kernel.Room;
