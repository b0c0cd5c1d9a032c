/**
 * ActiveObjects as Jira's plugin of that name runs it: one namespace, its tables, its rules about
 * names, its upgrade tasks.
 */
@NullMarked
package org.hearback.sandbox.ao;

import org.jspecify.annotations.NullMarked;
