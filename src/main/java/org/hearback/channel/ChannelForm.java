package org.hearback.channel;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what an admin typed: names become ids, secrets are kept apart. Page and REST both read
 * through it, so that what was tested is what is saved. Thread-safe.
 */
public final class ChannelForm {
    /** The kind of a new channel. */
    public static final String KIND = "kind";

    /** The channel's name. */
    public static final String NAME = "name";

    /** Project id and request type id, as {@link #choice} writes them. */
    public static final String REQUEST_TYPE = "requesttype";

    /** The name of the channel's own user. */
    public static final String USER = "user";

    /** A {@link ReporterPolicy}. */
    public static final String REPORTER = "reporter";

    /** Before the key of a stored secret: any value deletes it. */
    public static final String FORGET = "forget-";

    private final DeskDirectory desks;
    private final Map<String, ChannelKind> kinds;

    /** A form for channels of these kinds. */
    public ChannelForm(DeskDirectory desks, List<ChannelKind> kinds) {
        this.desks = desks;
        this.kinds = kinds.stream().collect(toUnmodifiableMap(ChannelKind::id, kind -> kind));
    }

    /** What was typed, as far as it can be read. */
    public sealed interface Read {
        /** It can; whether it is right is {@link ChannelService}'s to say. */
        record Draft(ChannelDraft draft) implements Read {}

        /**
         * It cannot.
         *
         * @param problems for each wrong field the i18n key of what is wrong
         */
        record Wrong(Map<String, String> problems) implements Read {
            public Wrong {
                problems = Map.copyOf(problems);
            }
        }
    }

    /** Reads values by field; fields that no kind knows are left out. */
    public Read read(Map<String, String> typed) {
        var problems = new LinkedHashMap<String, String>();
        var kind = Optional.ofNullable(kinds.get(typed.getOrDefault(KIND, "")));
        if (kind.isEmpty()) problems.put(KIND, "hearback.problem.kind");
        var name = typed.getOrDefault(NAME, "").strip();
        if (name.isEmpty()) problems.put(NAME, Field.Problem.REQUIRED);
        var type = chosen(typed.getOrDefault(REQUEST_TYPE, ""));
        if (type.isEmpty()) problems.put(REQUEST_TYPE, Field.Problem.REQUIRED);
        var userName = typed.getOrDefault(USER, "").strip();
        var user = userName.isEmpty() ? Optional.<String>empty() : desks.userKey(userName);
        if (userName.isEmpty()) problems.put(USER, Field.Problem.REQUIRED);
        else if (user.isEmpty()) problems.put(USER, "hearback.problem.user");
        var reporter = reporter(typed.getOrDefault(REPORTER, ReporterPolicy.CUSTOMER.name()));
        if (reporter.isEmpty()) problems.put(REPORTER, "hearback.problem.choice");
        if (!problems.isEmpty()) return new Read.Wrong(problems);
        var ids = type.orElseThrow();
        var desk = new Desk(ids.project(), ids.type(), user.orElseThrow(), reporter.orElseThrow());
        var settings = settings(kind.orElseThrow(), typed);
        var forgotten = forgotten(kind.orElseThrow(), typed);
        return new Read.Draft(
                new ChannelDraft(kind.orElseThrow().id(), name, desk, settings, forgotten));
    }

    /** How a request type is named in {@link #REQUEST_TYPE}. */
    public static String choice(long projectId, int requestTypeId) {
        return projectId + ":" + requestTypeId;
    }

    private static Settings settings(ChannelKind kind, Map<String, String> typed) {
        var plain = new HashMap<String, String>();
        var secrets = new HashMap<String, Secret>();
        for (var field : kind.fields()) {
            var value = typed.getOrDefault(field.key(), "").strip();
            if (value.isEmpty()) continue;
            if (field.type() == Field.Type.SECRET) secrets.put(field.key(), new Secret(value));
            else plain.put(field.key(), value);
        }
        var blocked = typed.getOrDefault(Channel.BLOCKED, "").strip();
        if (!blocked.isEmpty()) plain.put(Channel.BLOCKED, blocked);
        return new Settings(plain, secrets);
    }

    private static Set<String> forgotten(ChannelKind kind, Map<String, String> typed) {
        return kind.fields().stream()
                .filter(field -> field.type() == Field.Type.SECRET)
                .map(Field::key)
                .filter(key -> !typed.getOrDefault(FORGET + key, "").isBlank())
                .collect(toUnmodifiableSet());
    }

    private static Optional<ReporterPolicy> reporter(String text) {
        return List.of(ReporterPolicy.values()).stream()
                .filter(policy -> policy.name().equals(text))
                .findFirst();
    }

    private static Optional<Ids> chosen(String text) {
        if (!text.matches("[1-9][0-9]{0,17}:[1-9][0-9]{0,8}")) return Optional.empty();
        var parts = List.of(text.split(":"));
        return Optional.of(new Ids(Long.parseLong(parts.get(0)), Integer.parseInt(parts.get(1))));
    }

    private record Ids(long project, int type) {}
}
