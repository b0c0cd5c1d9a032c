/**
 * What makes a page of Jira out of a page of a plugin: frames, web-resources, panels and links.
 *
 * <p>Belongs here: the modules of the descriptor that show something.
 *
 * <p>Keep out: Tomcat, REST, issues.
 */
@NullMarked
package org.hearback.sandbox.page;

import org.jspecify.annotations.NullMarked;
