/**
 * Credit: what counts as help, and what it adds up to.
 *
 * <p>Belongs here: a credit and the fact that it comes from, the score of one person's credits and
 * every number in it.
 *
 * <p>Keep out: who is called a super-user and for how long (room {@code standing}), what people
 * decide about it.
 *
 * <p>Do not touch without a migration: names of {@link org.hearback.credit.CreditKind} and the
 * forms of {@link org.hearback.credit.Credit#source()} are stored in table CREDIT.
 */
@Room(mayUse = {"kernel", "person", "listen", "request", "answer", "voice", "loop"})
@NullMarked
package org.hearback.credit;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
