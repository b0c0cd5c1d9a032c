/**
 * Notice: everyone whose voice led to an outcome is told, once, and it can be proven.
 *
 * <p>Belongs here: who is to be told, on which route, in which words; preview, approval, holding;
 * that nobody is told twice; the certificate.
 *
 * <p>Keep out: how a message travels (room {@code delivery}).
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
