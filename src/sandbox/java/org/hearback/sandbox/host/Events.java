package org.hearback.sandbox.host;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The events of one node. As in Jira, listeners are told in the publisher's thread, and one that
 * throws harms neither the publisher nor the others. Thread-safe.
 */
public final class Events implements EventPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private final List<Ear> ears = new CopyOnWriteArrayList<>();

    /**
     * Registers the public {@code @EventListener} methods of a listener.
     *
     * @throws IllegalArgumentException if Jira could not call such a method: its class is not
     *     public, or it does not take exactly one event
     */
    @Override
    public void register(Object listener) {
        var found =
                Arrays.stream(listener.getClass().getMethods())
                        .filter(method -> method.isAnnotationPresent(EventListener.class))
                        .map(method -> Ear.of(listener, method))
                        .toList();
        unregister(listener);
        ears.addAll(found);
    }

    @Override
    public void unregister(Object listener) {
        ears.removeIf(ear -> ear.listener == listener);
    }

    @Override
    public void unregisterAll() {
        ears.clear();
    }

    @Override
    public void publish(Object event) {
        for (var ear : ears) {
            if (ear.type.isInstance(event)) {
                ear.tell(event);
            }
        }
    }

    private record Ear(Object listener, Method method, Class<?> type) {
        static Ear of(Object listener, Method method) {
            if (!Modifier.isPublic(listener.getClass().getModifiers())
                    || method.getParameterCount() != 1) {
                throw new IllegalArgumentException(
                        method + " must belong to a public class and take one event");
            }
            return new Ear(listener, method, method.getParameterTypes()[0]);
        }

        void tell(Object event) {
            try {
                method.invoke(listener, event);
            } catch (InvocationTargetException e) {
                LOG.error("{} threw; other listeners are told all the same", method, e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(method.toString(), e);
            }
        }
    }
}
