/**
 * Platform: the schedule, the threads and the secrets of the host.
 *
 * <p>Belongs here: job runners, encryption, the worker's threads.
 *
 * <p>Keep out: Jira's issues, decisions.
 */
@Room(mayUse = {"kernel", "work", "channel", "listen", "answer", "notice"})
@NullMarked
package org.hearback.adapter.platform;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
