/**
 * Person: who is behind a handle.
 *
 * <p>Belongs here: handles, persons, what links them to a Jira customer.
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
