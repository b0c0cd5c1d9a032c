/**
 * Host: the services of the platform, and what the parts of the sandbox agree on.
 *
 * <p>Belongs here: who is asking, events, jobs, locks, texts, and the interfaces by which the desk
 * and the neighbours join a node.
 *
 * <p>Keep out: HTTP plumbing (web), bundles (osgi), issues and requests (desk).
 */
@NullMarked
package org.hearback.sandbox.host;

import org.jspecify.annotations.NullMarked;
