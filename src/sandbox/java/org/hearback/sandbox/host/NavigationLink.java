package org.hearback.sandbox.host;

import java.net.URI;

/**
 * A place that the header of every page leads to.
 *
 * @param target absolute, or a path within Jira's context such as {@code /servicedesk/customer}
 */
public record NavigationLink(String label, URI target) {}
