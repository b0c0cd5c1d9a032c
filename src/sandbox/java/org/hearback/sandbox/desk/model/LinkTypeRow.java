package org.hearback.sandbox.desk.model;

/** How two issues can hang together: the name, and how it reads from each end. */
public record LinkTypeRow(long id, String name, String outward, String inward) {}
