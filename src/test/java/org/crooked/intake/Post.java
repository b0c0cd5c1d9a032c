package org.crooked.intake;

/** A word of this room. */
public record Post(String text) {}
