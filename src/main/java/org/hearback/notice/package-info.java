/**
 * Notice: what people are told of an outcome, and that nobody is told twice.
 *
 * <p>Belongs here: what a telling and a notice are, their states and books, the marks of those who
 * were told, what we ask Jira and the networks about those who are to be told, the links in texts.
 *
 * <p>Keep out: who is told what (room {@code plan}), how a message travels (rooms {@code delivery}
 * and {@code dispatch}).
 *
 * <p>Do not touch without a migration: names of {@link NoticeState} and {@link Telling.State} are
 * stored.
 */
@Room(
        mayUse = {
            "kernel", "person", "channel", "listen", "intake", "request", "voice", "loop", "wording"
        })
@NullMarked
package org.hearback.notice;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
