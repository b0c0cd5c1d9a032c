package org.hearback.sandbox.host;

/** Opens the desk of a node. Found by {@link java.util.ServiceLoader}. */
@FunctionalInterface
public interface DeskFactory {
    DeskModule open(DeskHost host);
}
