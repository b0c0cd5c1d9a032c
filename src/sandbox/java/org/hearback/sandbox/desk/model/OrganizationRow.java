package org.hearback.sandbox.desk.model;

/** A company or group to which customers belong. */
public record OrganizationRow(long id, String name) {}
