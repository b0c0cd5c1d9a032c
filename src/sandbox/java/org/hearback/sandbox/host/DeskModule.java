package org.hearback.sandbox.host;

/**
 * The Jira behind the API, one per node: it fills the database on first use, and brings users,
 * services and pages. The node calls {@link #register} and {@link #web} once, before it serves.
 */
public interface DeskModule extends AutoCloseable {
    Users users();

    void register(ServicesRegistrar services);

    void web(WebRegistrar web);

    Greeting greeting();

    @Override
    void close();
}
