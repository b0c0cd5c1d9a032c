/** May speak with Jira. */
@Room(mayUse = {"kernel"})
package org.crooked.adapter.jira;

import org.hearback.kernel.Room;
