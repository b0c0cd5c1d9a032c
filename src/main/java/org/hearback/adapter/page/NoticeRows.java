package org.hearback.adapter.page;

import org.hearback.channel.Channel;
import org.hearback.kernel.HandleId;
import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.NoticeState;
import org.hearback.person.KnownHandle;
import org.hearback.person.Person;
import org.hearback.plan.Preview;
import org.hearback.voice.Source;
import org.hearback.voice.Voice;
import org.hearback.wording.Leak;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Notices as owners see them before they leave, and after. */
final class NoticeRows {
    private final PageDesk desk;
    private final Words words;
    private final HandleRows handles;
    private final Map<HandleId, Person> people;

    /** Rows for notices of these people, who are read at once. */
    NoticeRows(PageDesk desk, Collection<HandleId> leaders) {
        this.desk = desk;
        this.people = desk.people().graph().of(leaders);
        this.words = desk.words();
        this.handles = new HandleRows(words, desk.services().desks());
    }

    static NoticeRows of(PageDesk desk, List<Preview> previews) {
        return new NoticeRows(desk, previews.stream().map(it -> it.notice().leader()).toList());
    }

    Map<String, Object> row(Preview preview) {
        var notice = preview.notice();
        var letter = notice.letter();
        var voice = voice(notice);
        return new Model()
                .with("id", String.valueOf(notice.id()))
                .with("who", who(notice.leader()))
                .with("state", words.name("hearback.notice.", notice.state()))
                .with("lozenge", lozenge(notice.state()))
                .with("why", notice.why())
                .with("hasWhy", !notice.why().isEmpty())
                .with("route", route(letter))
                .with("where", where(letter))
                .with("language", language(letter))
                .with("subject", letter.subject())
                .with("hasSubject", letter.target() instanceof Target.ByMail)
                .with("text", preview.text())
                .with("hasText", !preview.text().isEmpty())
                .with("edited", letter.edited())
                .with("leaks", leaks(preview.leaks()))
                .with("hasLeaks", !preview.leaks().isEmpty())
                .with("quote", voice.map(it -> it.words().quote()).orElse(null))
                .with("path", voice.map(NoticeRows::path).orElse(null))
                .with("actions", actions(notice.state()))
                .with("isEditable", isEditable(notice.state()))
                .asMap();
    }

    /** What was found, in words: what kind it is, and how it stands in the text. */
    List<String> leaks(List<Leak> leaks) {
        return leaks.stream()
                .map(leak -> words.name("hearback.leak.", leak.kind()) + ": " + leak.excerpt())
                .toList();
    }

    /** How that person is called. */
    String who(HandleId leader) {
        var person = people.get(leader);
        return person == null
                ? words.get("hearback.telling.nobody")
                : handles.called(person, start(person, leader));
    }

    private static KnownHandle start(Person person, HandleId leader) {
        return person.handles().stream()
                .filter(known -> known.id().equals(leader))
                .findFirst()
                .orElse(person.handles().getFirst());
    }

    private Optional<Voice> voice(Notice notice) {
        return notice.voiceId() == 0
                ? Optional.empty()
                : desk.loops().voices().find(notice.voiceId());
    }

    /** From where they spoke to what it became; the change of the telling stands on the page. */
    private static String path(Voice voice) {
        var change = voice.change().key();
        return voice.source() instanceof Source.OfRequest(var request)
                ? request.key() + " → " + change
                : change;
    }

    /** The route in words. */
    String route(Notice.Letter letter) {
        var target = letter.target();
        return words.get(
                "hearback.route."
                        + (target == null
                                ? "none"
                                : target.route().name().toLowerCase(Locale.ROOT)));
    }

    private String where(Notice.Letter letter) {
        return switch (letter.target()) {
            case null -> "";
            case Target.UnderPost(var post) ->
                    desk.services().channels().find(post.channel()).map(Channel::name).orElse("");
            case Target.OnRequest(var request) -> request.key();
            case Target.ByMail(var userKey) -> handles.userName(userKey);
            case Target.OnPage(var userKey) -> handles.userName(userKey);
            case Target.Inside(var issue, var userKey) -> handles.userName(userKey);
        };
    }

    private String language(Notice.Letter letter) {
        var reader = desk.host().locales().getLocale();
        return Locale.forLanguageTag(letter.language()).getDisplayLanguage(reader);
    }

    private List<Map<String, Object>> actions(NoticeState state) {
        return switch (state) {
            case PLANNED, DUE -> List.of(action("exclude"));
            case EXCLUDED -> List.of(action("include"));
            case LATE -> List.of(action("late"), action("silent"));
            case LOST -> List.of(action("again"), action("taken"));
            case SENDING, FAILED, TOLD, BATCHED, OPTED_OUT, UNREACHABLE, CANCELLED -> List.of();
        };
    }

    private Map<String, Object> action(String name) {
        return Map.of(
                "value", name,
                "label", words.get("hearback.telling.do." + name),
                "asksWhy", name.equals("exclude"));
    }

    private static boolean isEditable(NoticeState state) {
        return state == NoticeState.PLANNED || state == NoticeState.LATE;
    }

    private static String lozenge(NoticeState state) {
        return switch (state) {
            case TOLD, BATCHED -> "aui-lozenge-success";
            case PLANNED, DUE, SENDING -> "aui-lozenge-inprogress";
            case FAILED, LOST -> "aui-lozenge-removed";
            case LATE -> "aui-lozenge-moved";
            case EXCLUDED, OPTED_OUT, UNREACHABLE, CANCELLED -> "";
        };
    }
}
