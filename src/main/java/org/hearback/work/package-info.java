/**
 * Work: facts reach their handlers, each at least once, on any node.
 *
 * <p>Belongs here: claiming, waiting, giving up, taking back what a dead node left, bounded
 * concurrency.
 *
 * <p>Keep out: what any fact means; SQL; threads that the host does not know to stop.
 */
@Room(mayUse = {"kernel"})
@NullMarked
package org.hearback.work;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
