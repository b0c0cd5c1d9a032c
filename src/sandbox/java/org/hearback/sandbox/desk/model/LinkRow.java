package org.hearback.sandbox.desk.model;

/** A link between two issues; read from the source it is outward. */
public record LinkRow(long id, LinkTypeRow type, long sourceId, long targetId) {}
