/** Tomcat, and what it serves by itself. */
@NullMarked
package org.hearback.sandbox.web;

import org.jspecify.annotations.NullMarked;
