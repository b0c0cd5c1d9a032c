package org.hearback.sandbox.desk.model;

/** A kind of issue of one project. */
public record IssueTypeRow(long id, long projectId, String name) {}
