package org.hearback.sandbox.desk.model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A version of a project. */
public record VersionRow(
        long id,
        long projectId,
        String name,
        @Nullable String description,
        boolean released,
        boolean archived,
        @Nullable LocalDate releaseDate) {}
