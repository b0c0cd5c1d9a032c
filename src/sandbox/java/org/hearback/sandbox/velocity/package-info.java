/**
 * Velocity 1.6.4, as Jira 11 lets plugins use it: every reference is HTML-escaped, and a method
 * that is not on the allowlist is not called.
 */
@NullMarked
package org.hearback.sandbox.velocity;

import org.jspecify.annotations.NullMarked;
