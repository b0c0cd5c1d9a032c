package org.hearback.sandbox.velocity;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Which methods templates may call. Names are {@code class#method(parameter classes)} with the
 * runtime class of the object, as {@code <velocity-allowlist>} wants them.
 */
public final class MethodAllowlist {
    /** Plain values, whose methods Jira allows to everybody. */
    private static final Set<Class<?>> VALUES =
            Set.of(
                    String.class,
                    Boolean.class,
                    Character.class,
                    Integer.class,
                    Long.class,
                    Double.class);

    private static final MethodAllowlist EVERYTHING = new MethodAllowlist(Set.of(), true);

    private final Set<String> allowed;
    private final boolean everything;

    private MethodAllowlist(Set<String> allowed, boolean everything) {
        this.allowed = allowed;
        this.everything = everything;
    }

    /** For the sandbox's own templates, which no plugin writes. */
    public static MethodAllowlist everything() {
        return EVERYTHING;
    }

    /**
     * The methods that a plugin lists, next to what Jira allows by itself.
     *
     * @throws IllegalArgumentException if a line lacks the parentheses: Jira would ignore it
     */
    public static MethodAllowlist of(Collection<String> lines) {
        for (var line : lines) {
            if (!line.matches("[\\w.$]+#\\w+\\([\\w.$,\\[\\]]*\\)")) {
                throw new IllegalArgumentException(
                        "not of the form class#method(classes), parentheses needed: " + line);
            }
        }
        return new MethodAllowlist(Set.copyOf(lines), false);
    }

    /** Whether a template may call this method of this object. */
    boolean allows(Object target, Method method) {
        return everything
                || VALUES.contains(target.getClass())
                || (isCollection(target) && !method.getName().equals("getClass"))
                || target instanceof ForTemplates
                || allowed.contains(nameOf(target, method));
    }

    private static boolean isCollection(Object target) {
        return (target instanceof Collection
                        || target instanceof Map
                        || target instanceof Map.Entry)
                && target.getClass().getName().startsWith("java.util.");
    }

    /** The line that would allow the method. */
    static String nameOf(Object target, Method method) {
        var parameters =
                Arrays.stream(method.getParameterTypes())
                        .map(Class::getTypeName)
                        .collect(joining(","));
        return "%s#%s(%s)".formatted(target.getClass().getName(), method.getName(), parameters);
    }

    /** What Jira itself gives to templates of plugins: all its methods may be called. */
    public interface ForTemplates {}
}
