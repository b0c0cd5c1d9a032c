package org.hearback.sandbox.host;

import java.util.Map;

/** The sandbox's own Velocity templates, from its class path. Thread-safe. */
public interface Templates {
    /**
     * Renders a template; every reference is HTML-escaped unless its value is {@link Html}.
     *
     * @param name a class path resource, for example {@code desk/issue.vm}
     */
    String render(String name, Map<String, Object> context);

    /** Text that is HTML already and must not be escaped again. */
    record Html(String text) {
        @Override
        public String toString() {
            return text;
        }
    }
}
