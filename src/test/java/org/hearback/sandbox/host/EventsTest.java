package org.hearback.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventListener;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class EventsTest {
    private final Events events = new Events();

    @Test
    void given_a_listener_that_left_when_published_then_it_hears_nothing() {
        var ear = new Ear();
        events.register(ear);
        events.register(ear);
        events.publish("one");
        events.publish(2);
        events.unregister(ear);

        events.publish("three");

        assertThat(ear.heard).containsExactly("one");
    }

    @Test
    void given_a_class_that_jira_cannot_call_when_registered_then_it_is_named() {
        assertThatThrownBy(() -> events.register(new Hidden()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Hidden");
    }

    /** A listener as Jira wants it. */
    public static final class Ear {
        private final List<String> heard = new ArrayList<>();

        @EventListener
        public void on(String event) {
            heard.add(event);
        }
    }

    /** Not public, so Jira's reflection from elsewhere cannot call it. */
    static final class Hidden {
        private final List<String> heard = new ArrayList<>();

        @EventListener
        public void on(String event) {
            heard.add(event);
        }
    }
}
