package org.hearback.sandbox.desk.model;

/** What a customer can ask for in a service project. */
public record RequestTypeRow(
        long id, long projectId, long issueTypeId, String name, String description) {}
