/** Words. */
@Room(mayUse = {})
package org.crooked.kernel;

import org.hearback.kernel.Room;
