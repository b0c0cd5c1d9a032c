package org.hearback.gate;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Conditions written as a function from a thing to its faults, each a sentence. */
final class Faults {
    private Faults() {}

    /**
     * A condition that the thing meets when the function finds no fault.
     *
     * @param text what the thing should do, as the rule prints it: "use only ..."
     */
    static <T extends HasName> ArchCondition<T> condition(
            String text, Function<T, Stream<String>> faults) {
        return new ArchCondition<T>(text) {
            @Override
            public void check(T thing, ConditionEvents events) {
                faults.apply(thing)
                        .forEach(
                                fault ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        thing, thing.getName() + ": " + fault)));
            }
        };
    }

    /** What the class names from elsewhere, for which the test holds. */
    static Stream<String> uses(JavaClass type, Predicate<JavaClass> forbidden) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(use -> forbidden.test(use.getTargetClass().getBaseComponentType()))
                .map(use -> use.getDescription());
    }
}
