package org.hearback.sandbox.host;

import java.util.List;

/** A server that runs beside the nodes, once however many there are: a network to listen to. */
public interface Neighbour extends AutoCloseable {
    /** Links for the header of Jira's pages; absolute. */
    List<NavigationLink> links();

    Greeting greeting();

    @Override
    void close();
}
