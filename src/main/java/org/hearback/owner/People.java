package org.hearback.owner;

import org.hearback.intake.PostBook;
import org.hearback.person.HandleBook;
import org.hearback.person.LinkBook;
import org.hearback.standing.StandingBook;

/** The books from which it is counted who asks for a change. */
public record People(PostBook posts, HandleBook handles, LinkBook links, StandingBook standings) {}
