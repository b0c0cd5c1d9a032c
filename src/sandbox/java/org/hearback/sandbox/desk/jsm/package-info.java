/** JSM: the Java interfaces of Jira Service Management over the desk. */
@NullMarked
package org.hearback.sandbox.desk.jsm;

import org.jspecify.annotations.NullMarked;
