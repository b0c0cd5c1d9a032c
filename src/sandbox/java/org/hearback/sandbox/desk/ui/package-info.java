/**
 * UI: the desk's pages for agents and customers, rendered on the server in AUI's look.
 *
 * <p>Belongs here: servlets and what their templates ({@code desk/*.vm}) are given.
 *
 * <p>Keep out: decisions; those are in {@code rules}.
 */
@NullMarked
package org.hearback.sandbox.desk.ui;

import org.jspecify.annotations.NullMarked;
