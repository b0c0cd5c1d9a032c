package org.hearback.sandbox.desk.model;

/** A step of the workflow that leads from one status to another. */
public record TransitionRow(int id, String name, long fromStatus, StatusRow to) {}
