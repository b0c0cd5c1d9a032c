/**
 * REST of plugins: {@code <rest>} modules on Jersey, with the checks that Jira 11 makes before a
 * resource's method runs.
 */
@NullMarked
package org.hearback.sandbox.rest;

import org.jspecify.annotations.NullMarked;
