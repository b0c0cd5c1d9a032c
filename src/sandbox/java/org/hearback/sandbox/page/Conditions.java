package org.hearback.sandbox.page;

import com.atlassian.plugin.web.Condition;

import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.SandboxUser;
import org.hearback.sandbox.osgi.Descriptor;
import org.hearback.sandbox.osgi.EnabledPlugin;
import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Makes the conditions of a module: the plugin's own classes, and those of Jira by their names. */
public final class Conditions {
    private static final String OF_JIRA = "com.atlassian.jira.plugin.webfragment.conditions.";

    private final Map<String, Supplier<Condition>> ofJira = new ConcurrentHashMap<>();

    public Conditions(CurrentUser currentUser) {
        Supplier<Condition> admin =
                () -> new Asked(() -> currentUser.get().filter(SandboxUser::admin).isPresent());
        add(OF_JIRA + "UserIsAdminCondition", admin);
        add(OF_JIRA + "UserIsSysAdminCondition", admin);
        add(
                OF_JIRA + "UserLoggedInCondition",
                () -> new Asked(() -> currentUser.get().isPresent()));
        add(
                OF_JIRA + "IsAnonymousUserCondition",
                () -> new Asked(() -> currentUser.get().isEmpty()));
    }

    /** Gives a condition of Jira a meaning. */
    public void add(String className, Supplier<Condition> condition) {
        ofJira.put(className, condition);
    }

    /** When a module is shown: all its {@code <condition>}s and {@code <conditions>} say yes. */
    Predicate<Map<String, Object>> of(EnabledPlugin plugin, Element module) {
        return all(parts(plugin, module));
    }

    private List<Predicate<Map<String, Object>>> parts(EnabledPlugin plugin, Element parent) {
        var parts = new ArrayList<Predicate<Map<String, Object>>>();
        for (var single : Descriptor.children(parent, "condition")) {
            parts.add(single(plugin, single));
        }
        for (var group : Descriptor.children(parent, "conditions")) {
            var members = parts(plugin, group);
            var any = group.getAttribute("type").equalsIgnoreCase("OR");
            parts.add(
                    any
                            ? context -> members.stream().anyMatch(m -> m.test(context))
                            : all(members));
        }
        return parts;
    }

    private Predicate<Map<String, Object>> single(EnabledPlugin plugin, Element element) {
        var className = element.getAttribute("class");
        var known = ofJira.get(className);
        if (known == null && className.startsWith("com.atlassian.")) {
            throw new IllegalStateException("the sandbox does not know the condition " + className);
        }
        var condition = known == null ? plugin.create(className, Condition.class) : known.get();
        condition.init(Descriptor.parameters(element));
        var inverted = Boolean.parseBoolean(element.getAttribute("invert"));
        return context -> condition.shouldDisplay(context) != inverted;
    }

    private static Predicate<Map<String, Object>> all(List<Predicate<Map<String, Object>>> parts) {
        return context -> parts.stream().allMatch(part -> part.test(context));
    }

    private record Asked(Supplier<Boolean> question) implements Condition {
        @Override
        public void init(Map<String, String> parameters) {}

        @Override
        public boolean shouldDisplay(Map<String, Object> context) {
            return question.get();
        }
    }
}
