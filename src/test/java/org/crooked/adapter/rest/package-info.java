/** May have REST doors. */
@Room(mayUse = {"kernel"})
package org.crooked.adapter.rest;

import org.hearback.kernel.Room;
