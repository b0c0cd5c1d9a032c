package org.hearback.certificate;

import org.hearback.kernel.Fact;

/** Everybody whom a telling was for is told, or known not to be told. */
public record TellingClosed(long tellingId) implements Fact {}
