package org.hearback.adapter.page;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelForm;
import org.hearback.channel.ChannelKind;
import org.hearback.channel.SaveOutcome;
import org.hearback.intake.WhyReport;
import org.hearback.kernel.ChannelId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The page on which an admin adds, tests, changes, pauses and removes channels. */
public final class ChannelsServlet extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String TITLE = "hearback.channels.title";
    private static final String GONE = "hearback.refused.channel";

    private final transient PageDesk desk;

    /** Built by the host. */
    public ChannelsServlet(PageDesk desk) {
        super(desk, Audience.ADMINS, "hearback-channels");
        this.desk = desk;
    }

    @Override
    Answer look(Typed typed) {
        if (typed.has("new")) return lookAtNew(typed);
        if (typed.has("edit"))
            return found(typed, "edit")
                    .map(channel -> edit(channel, typed))
                    .orElseGet(() -> Answer.gone(GONE));
        if (typed.has("remove"))
            return found(typed, "remove").map(this::confirm).orElseGet(() -> Answer.gone(GONE));
        return list(typed);
    }

    @Override
    Answer act(Typed typed) {
        var channels = desk.services().channels();
        return switch (typed.text("do")) {
            case "save" -> save(typed);
            case "test" -> test(typed);
            case "pause" -> moved(typed, channels::pause, "paused");
            case "resume" -> moved(typed, channels::resume, "resumed");
            case "remove" -> moved(typed, channels::remove, "removed");
            default -> Answer.refusal(400, "hearback.refused.action");
        };
    }

    private Answer list(Typed typed) {
        var services = desk.services();
        var reports =
                services.channels().all().stream()
                        .flatMap(channel -> services.why().of(channel.id()).stream())
                        .toList();
        var waiting = services.attention().waiting(AttentionServlet.SHOWN).size();
        return Answer.Page.ok("channels", TITLE, listModel(reports, waiting, typed));
    }

    private Model listModel(List<WhyReport> reports, int waiting, Typed typed) {
        var rows = new ChannelRows(desk.words(), desk.times(), desk.services().desks());
        return new Model()
                .with("rows", reports.stream().map(rows::row).toList())
                .with("hasRows", !reports.isEmpty())
                .with(
                        "waiting",
                        waiting > 0 ? desk.words().say("hearback.channels.waiting", waiting) : null)
                .with("done", Done.text(desk.words(), typed.text("done")));
    }

    private Answer lookAtNew(Typed typed) {
        return kind(typed.text("new"))
                .<Answer>map(kind -> form(kind, Optional.empty(), FormView.Entry.blank(), 200))
                .orElseGet(this::chooseKind);
    }

    private Answer chooseKind() {
        var words = desk.words();
        var kinds =
                desk.services().channels().kinds().stream()
                        .map(ChannelKind::id)
                        .map(
                                id ->
                                        Map.of(
                                                "id", id,
                                                "name", words.get("hearback.channel." + id),
                                                "about",
                                                        words.get(
                                                                "hearback.channel."
                                                                        + id
                                                                        + ".about")))
                        .toList();
        return Answer.Page.ok(
                "channel-kinds", "hearback.kinds.title", new Model().with("kinds", kinds));
    }

    private Answer edit(Channel channel, Typed typed) {
        var kind = kind(channel.kind());
        if (kind.isEmpty()) return Answer.gone(GONE);
        var userName = desk.services().desks().userName(channel.desk().userKey()).orElse("");
        var entry =
                FormView.Entry.of(channel, userName, Done.text(desk.words(), typed.text("done")));
        return form(kind.get(), Optional.of(channel), entry, 200);
    }

    private Answer confirm(Channel channel) {
        var model =
                new Model()
                        .with("id", String.valueOf(channel.id().value()))
                        .with("name", channel.name());
        return Answer.Page.ok("channel-remove", "hearback.remove.title", model);
    }

    private Answer save(Typed typed) {
        return switch (desk.services().form().read(typed.values())) {
            case ChannelForm.Read.Wrong(var problems) -> again(typed, problems);
            case ChannelForm.Read.Draft(var draft) -> {
                var id = typed.channel("channel");
                var channels = desk.services().channels();
                yield switch (id.map(known -> channels.change(known, draft))
                        .orElseGet(() -> channels.add(draft))) {
                    case SaveOutcome.Saved(var channel) -> saved(channel, id.isEmpty());
                    case SaveOutcome.Invalid(var problems) -> again(typed, problems);
                    case SaveOutcome.NoSuchChannel() -> Answer.gone(GONE);
                };
            }
        };
    }

    /**
     * A new webhook is useless until its address is given to the sender: that stands on its form.
     */
    private static Answer saved(Channel channel, boolean isNew) {
        return isNew && PushAddress.serves(channel.kind())
                ? new Answer.GoTo("channels?edit=" + channel.id().value() + "&done=added")
                : new Answer.GoTo("channels?done=" + (isNew ? "added" : "changed"));
    }

    private Answer test(Typed typed) {
        return switch (desk.services().form().read(typed.values())) {
            case ChannelForm.Read.Wrong(var problems) -> again(typed, problems);
            case ChannelForm.Read.Draft(var draft) -> {
                var probe = desk.services().channels().test(typed.channel("channel"), draft);
                yield again(typed, FormView.Entry.typed(typed, Map.of()).tested(probe), 200);
            }
        };
    }

    private Answer again(Typed typed, Map<String, String> problems) {
        return again(typed, FormView.Entry.typed(typed, problems), 400);
    }

    private Answer again(Typed typed, FormView.Entry entry, int status) {
        return kind(typed.text(ChannelForm.KIND))
                .<Answer>map(kind -> form(kind, found(typed, "channel"), entry, status))
                .orElseGet(this::chooseKind);
    }

    private Answer form(
            ChannelKind kind, Optional<Channel> channel, FormView.Entry entry, int status) {
        var view =
                new FormView(
                        desk.words(),
                        desk.services().desks(),
                        new PushAddress(desk.host().application()));
        var title = channel.isPresent() ? "hearback.form.change" : "hearback.form.add";
        return new Answer.Page(status, "channel-form", title, view.of(kind, channel, entry));
    }

    private static Answer moved(Typed typed, Predicate<ChannelId> move, String done) {
        return typed.channel("channel").filter(move).isPresent()
                ? new Answer.GoTo("channels?done=" + done)
                : Answer.gone(GONE);
    }

    private Optional<Channel> found(Typed typed, String parameter) {
        return typed.channel(parameter).flatMap(desk.services().channels()::find);
    }

    private Optional<ChannelKind> kind(String id) {
        return desk.services().channels().kinds().stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst();
    }
}
