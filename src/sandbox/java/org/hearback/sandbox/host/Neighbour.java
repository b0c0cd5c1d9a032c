package org.hearback.sandbox.host;

import jakarta.servlet.ServletContext;

import java.net.URI;
import java.util.List;

/** A site beside Jira on the same port, such as a network to listen to. */
public interface Neighbour {
    /** Its context path, for example {@code /town}. */
    String path();

    /** How the header of Jira's pages calls it. */
    String label();

    /**
     * Adds its servlets; called once, while its context starts.
     *
     * @param base where it is served, with its path and without a slash at the end
     */
    void addTo(URI base, ServletContext context);

    /** What the console says about it. */
    List<String> greeting(URI base);
}
