package org.hearback.kernel;

/** A fact to which nobody listens. */
public record WindowOpened(String window) implements Fact {}
