package org.hearback.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The sign on a room's door, and the rule that the build checks: the rooms that this one may use.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface Room {
    /**
     * Rooms by their path below {@code org.hearback}: {@code "kernel"}, {@code "adapter.channel"}.
     */
    String[] mayUse();
}
