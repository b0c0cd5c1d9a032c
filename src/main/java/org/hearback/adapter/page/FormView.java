package org.hearback.adapter.page;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelForm;
import org.hearback.channel.ChannelKind;
import org.hearback.channel.DeskDirectory;
import org.hearback.channel.Field;
import org.hearback.channel.Probe;
import org.hearback.channel.ReporterPolicy;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The form for a channel: one list of fields, which the template writes without knowing any. */
final class FormView {
    private final Words words;
    private final DeskDirectory desks;
    private final PushAddress address;

    FormView(Words words, DeskDirectory desks, PushAddress address) {
        this.words = words;
        this.desks = desks;
        this.address = address;
    }

    /**
     * What the form holds.
     *
     * @param values by field; of the secrets among them none is shown but one that we made up
     * @param problems i18n keys by field
     * @param probe what a test found
     * @param done what was just done
     */
    record Entry(
            Map<String, String> values,
            Map<String, String> problems,
            @Nullable Probe probe,
            @Nullable String done) {
        static Entry blank() {
            return new Entry(Map.of(), Map.of(), null, null);
        }

        static Entry of(Channel channel, String userName, @Nullable String done) {
            var values = new HashMap<>(channel.settings().plain());
            var desk = channel.desk();
            values.put(ChannelForm.NAME, channel.name());
            values.put(
                    ChannelForm.REQUEST_TYPE,
                    ChannelForm.choice(desk.projectId(), desk.requestTypeId()));
            values.put(ChannelForm.USER, userName);
            values.put(ChannelForm.REPORTER, desk.reporter().name());
            return new Entry(values, Map.of(), null, done);
        }

        static Entry typed(Typed typed, Map<String, String> problems) {
            return new Entry(typed.values(), problems, null, null);
        }

        Entry tested(Probe found) {
            var blamed =
                    found instanceof Probe.Fails(var field, var problem) && !field.isEmpty()
                            ? Map.of(field, problem.key())
                            : problems;
            return new Entry(values, blamed, found, done);
        }
    }

    Map<String, Object> of(ChannelKind kind, Optional<Channel> channel, Entry entry) {
        var stored = channel.map(known -> known.settings().secrets().keySet()).orElse(Set.of());
        var fields = new ArrayList<Map<String, Object>>();
        fields.add(line(ChannelForm.NAME, Field.Type.TEXT, true, entry).asMap());
        for (var field : kind.fields()) fields.add(own(kind, field, stored, entry));
        fields.add(requestTypes(entry));
        fields.add(line(ChannelForm.USER, Field.Type.TEXT, true, entry).asMap());
        fields.add(reporters(entry));
        // Eight fields are enough to begin with; who is blocked is known only later.
        if (channel.isPresent())
            fields.add(line(Channel.BLOCKED, Field.Type.AREA, false, entry).asMap());
        return new Model()
                .with("kind", kind.id())
                .with("kindName", words.get("hearback.channel." + kind.id()))
                .with("about", words.get("hearback.channel." + kind.id() + ".about"))
                .with(
                        "channel",
                        channel.map(known -> String.valueOf(known.id().value())).orElse(""))
                .with("fields", fields)
                .with("hasProblems", !entry.problems().isEmpty())
                .with("problems", problemsElsewhere(entry, fields))
                .with("probe", probe(entry.probe()))
                .with("done", entry.done())
                .with(
                        "push",
                        channel.filter(known -> PushAddress.serves(known.kind()))
                                .map(known -> push(address.of(known.id())))
                                .orElse(null))
                .asMap();
    }

    private static Map<String, Object> push(String url) {
        return Map.of("url", url, "sample", PushSample.of(url));
    }

    private Model line(String key, Field.Type type, boolean required, Entry entry) {
        return field("hearback.field." + key, key, type, required, entry)
                .with("value", entry.values().getOrDefault(key, ""));
    }

    private Model field(String label, String key, Field.Type type, boolean required, Entry entry) {
        var problem = entry.problems().get(key);
        return new Model()
                .with("key", key)
                .with("type", type.name().toLowerCase(Locale.ROOT))
                .with("label", words.get(label))
                .with("help", words.get(label + ".help"))
                .with("required", required)
                .with("problem", problem == null ? null : words.get(problem));
    }

    private Map<String, Object> own(
            ChannelKind kind, Field field, Set<String> stored, Entry entry) {
        var label = "hearback.channel." + kind.id() + "." + field.key();
        var isStored = stored.contains(field.key());
        // A secret that we made up is shown until it is stored: the admin must give it to the
        // sender.
        var isOurs = !isStored && !field.initial().isEmpty();
        var type = field.type() == Field.Type.SECRET && isOurs ? Field.Type.TEXT : field.type();
        var required = field.required() && !isStored;
        var model = field(label, field.key(), type, required, entry);
        if (type == Field.Type.SECRET)
            return model.with("stored", isStored)
                    .with("again", isLost(field, entry))
                    .with("forget", isStored && !field.required() ? forget(field, entry) : null)
                    .asMap();
        var value = entry.values().getOrDefault(field.key(), field.initial());
        if (type == Field.Type.CHOICE)
            model.with("choices", choices(field.choices(), label + ".", value));
        return model.with("value", value).asMap();
    }

    /**
     * Whether a secret was typed that the form does not show again, and nothing else is wrong with
     * it.
     */
    private static boolean isLost(Field field, Entry entry) {
        return !entry.values().getOrDefault(field.key(), "").isEmpty()
                && !entry.problems().containsKey(field.key());
    }

    private static Map<String, Object> forget(Field field, Entry entry) {
        var name = ChannelForm.FORGET + field.key();
        return Map.of("name", name, "chosen", entry.values().containsKey(name));
    }

    private List<Map<String, Object>> choices(List<String> choices, String prefix, String chosen) {
        return choices.stream()
                .map(choice -> option(choice, words.get(prefix + choice), chosen))
                .toList();
    }

    private static Map<String, Object> option(String value, String label, String chosen) {
        return Map.of("value", value, "label", label, "chosen", value.equals(chosen));
    }

    private Map<String, Object> reporters(Entry entry) {
        var chosen =
                entry.values().getOrDefault(ChannelForm.REPORTER, ReporterPolicy.CUSTOMER.name());
        var options =
                Arrays.stream(ReporterPolicy.values())
                        .map(
                                policy ->
                                        option(
                                                policy.name(),
                                                words.name("hearback.field.reporter.", policy),
                                                chosen))
                        .toList();
        return field(
                        "hearback.field.reporter",
                        ChannelForm.REPORTER,
                        Field.Type.CHOICE,
                        true,
                        entry)
                .with("choices", options)
                .asMap();
    }

    private Map<String, Object> requestTypes(Entry entry) {
        var chosen = entry.values().getOrDefault(ChannelForm.REQUEST_TYPE, "");
        var options = new ArrayList<Map<String, Object>>();
        for (var type : desks.requestTypes())
            options.add(
                    option(
                            ChannelForm.choice(type.projectId(), type.requestTypeId()),
                            type.projectName() + " / " + type.name(),
                            chosen));
        return field(
                        "hearback.field.requesttype",
                        ChannelForm.REQUEST_TYPE,
                        Field.Type.CHOICE,
                        true,
                        entry)
                .with("choices", options)
                .with(
                        "none",
                        options.isEmpty() ? words.get("hearback.field.requesttype.none") : null)
                .with("pick", words.get("hearback.field.requesttype.pick"))
                .asMap();
    }

    /** Problems of fields that the form does not have, so that none is lost. */
    private List<String> problemsElsewhere(Entry entry, List<Map<String, Object>> fields) {
        var shown = new HashSet<Object>();
        fields.forEach(field -> shown.add(field.getOrDefault("key", "")));
        return entry.problems().entrySet().stream()
                .filter(problem -> !shown.contains(problem.getKey()))
                .map(problem -> words.get(problem.getValue()))
                .toList();
    }

    private @Nullable Map<String, Object> probe(@Nullable Probe probe) {
        return switch (probe) {
            case null -> null;
            case Probe.Works(var findings) -> Map.of("works", true, "found", said(findings));
            case Probe.Fails(var field, var problem) ->
                    Map.of("works", false, "found", said(List.of(problem)));
        };
    }

    private List<String> said(List<Probe.Finding> findings) {
        return findings.stream().map(found -> words.say(found.key(), found.arguments())).toList();
    }
}
