/**
 * Certificate: the proof that everybody who contributed was told, or why not.
 *
 * <p>Belongs here: counting contributors against notices, closing a telling, saying so on the
 * change.
 *
 * <p>Keep out: sending and deciding; a certificate only reads what became of notices.
 */
@Room(mayUse = {"kernel", "person", "request", "voice", "loop", "wording", "notice", "plan"})
@NullMarked
package org.hearback.certificate;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
