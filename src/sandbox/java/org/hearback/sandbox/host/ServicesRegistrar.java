package org.hearback.sandbox.host;

/** Where a desk publishes the services that Jira would: to the plugin, as OSGi services. */
@FunctionalInterface
public interface ServicesRegistrar {
    <T> void service(Class<T> type, T service);
}
