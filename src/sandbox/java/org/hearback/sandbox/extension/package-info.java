/**
 * Extension: the modules with which a plugin changes how Jira works: permissions, JQL functions,
 * indexed properties, field types, anonymization handlers. What Jira would not enable is refused.
 */
@NullMarked
package org.hearback.sandbox.extension;

import org.jspecify.annotations.NullMarked;
