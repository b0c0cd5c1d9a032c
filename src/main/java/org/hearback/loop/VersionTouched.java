package org.hearback.loop;

import org.hearback.kernel.Fact;

/**
 * A version was released, taken back, merged or deleted.
 *
 * @param versionId Jira's id; for a merged one, of the version that is left
 */
public record VersionTouched(long versionId) implements Fact {}
