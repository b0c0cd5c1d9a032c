/**
 * Intake: what is to become of a post that was kept.
 *
 * <p>Belongs here: which posts are for us, who wrote them, whose thread they continue, which are
 * only heard, which show a code that was given out, why each ended as it did.
 *
 * <p>Keep out: Jira, SQL, HTTP, HTML, the wall clock, anything about answers.
 *
 * <p>Do not touch without a migration: {@link org.hearback.intake.PostState} and {@link
 * org.hearback.intake.Reason} are stored in table POST.
 */
@Room(mayUse = {"kernel", "person", "channel", "listen"})
@NullMarked
package org.hearback.intake;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
