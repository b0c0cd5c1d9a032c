/**
 * Person: who is behind a handle.
 *
 * <p>Belongs here: handles, the links between them and what those rest on, persons, what they wish
 * of us, erasure.
 *
 * <p>Keep out: what a person wrote, what they are owed, how good they are at helping.
 *
 * <p>Do not touch without a migration: a handle's network and stable id are stored in table HANDLE.
 */
@Room(mayUse = {"kernel"})
@NullMarked
package org.hearback.person;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
