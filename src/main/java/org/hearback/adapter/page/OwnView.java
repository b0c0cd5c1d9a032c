package org.hearback.adapter.page;

import org.hearback.channel.Channel;
import org.hearback.claim.Claim;
import org.hearback.claim.ClaimService;
import org.hearback.claim.ClaimService.GivenCode;
import org.hearback.claim.OwnPage;
import org.hearback.claim.OwnPage.Asked;
import org.hearback.claim.OwnPage.Help;
import org.hearback.claim.OwnPage.OwnHandle;
import org.hearback.person.Handle;
import org.hearback.person.KnownHandle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a visitor sees, as the templates want it. */
final class OwnView {
    /** Networks that have a name for people; others are called by their own. */
    private static final Set<String> NAMED = Set.of("fediverse", "webhook", Handle.JIRA);

    private final Words words;
    private final Times times;

    OwnView(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    /** Where a handle can be proven. */
    Model places(List<Channel> places) {
        return new Model()
                .with("places", places.stream().map(this::place).toList())
                .with("hasPlaces", !places.isEmpty());
    }

    /** The codes that wait, and those that do no more. */
    Model codes(List<GivenCode> given, ClaimService claims) {
        var rows = given.stream().map(code -> code(code, claims.isWaiting(code))).toList();
        return new Model()
                .with("codes", rows)
                .with("waiting", given.stream().anyMatch(claims::isWaiting));
    }

    Model page(OwnPage page) {
        return new Model()
                .with("you", names(page.handles()))
                .with("handles", page.handles().stream().map(this::handle).toList())
                .with("choices", choices(page))
                .with("hasChoice", choices(page).size() > 1)
                .with("apart", apart(page.apart()))
                .with("asked", page.asked().stream().map(this::asked).toList())
                .with("hasAsked", !page.asked().isEmpty())
                .with("askedCount", String.valueOf(page.asked().size()))
                .with("help", page.help().stream().map(this::help).toList())
                .with("hasHelp", !page.help().isEmpty())
                .with("helped", helped(page.helped()))
                .with("optedOut", page.optedOut())
                .with("posts", posts(page.posts()));
    }

    private Map<String, Object> place(Channel channel) {
        return Map.of(
                "id", String.valueOf(channel.id().value()),
                "name", channel.name(),
                "kind", words.get("hearback.channel." + channel.kind()));
    }

    private Map<String, Object> code(GivenCode given, boolean isWaiting) {
        var claim = given.claim();
        return new Model()
                .with("code", given.code().text())
                .with("name", claim.name())
                .with("place", given.channel().name())
                .with("message", words.say("hearback.own.message", given.code().text()))
                .with("until", times.of(claim.expiresAt()))
                .with("waiting", isWaiting)
                .with("refused", claim.state() == Claim.State.REFUSED)
                .asMap();
    }

    private static String names(List<OwnHandle> handles) {
        return handles.stream()
                .filter(OwnHandle::proven)
                .map(own -> own.known().handle().name())
                .collect(Collectors.joining(", "));
    }

    private Map<String, Object> handle(OwnHandle own) {
        var handle = own.known().handle();
        return new Model()
                .with("name", handle.isCustomer() ? null : handle.name())
                .with("network", network(handle))
                .with("profile", Links.web(handle.profile()))
                .with("proven", own.proven())
                .asMap();
    }

    /** A customer's account is no place for messages from us: Jira tells there anyway. */
    private List<Map<String, Object>> choices(OwnPage page) {
        return page.handles().stream()
                .filter(own -> !own.known().handle().isCustomer())
                .map(this::choice)
                .toList();
    }

    private Map<String, Object> choice(OwnHandle own) {
        return Map.of(
                "id", id(own.known()),
                "name", own.known().handle().name(),
                "network", network(own.known().handle()),
                "chosen", own.preferred());
    }

    /** The first handle with each of the others: what the visitor may say is one person. */
    private static List<Map<String, Object>> apart(List<KnownHandle> apart) {
        return apart.stream()
                .skip(1)
                .map(
                        other ->
                                Map.<String, Object>of(
                                        "one", id(apart.getFirst()),
                                        "oneName", apart.getFirst().handle().name(),
                                        "other", id(other),
                                        "otherName", other.handle().name()))
                .toList();
    }

    private Map<String, Object> asked(Asked asked) {
        var request = asked.request();
        return new Model()
                .with("key", request.request().key())
                .with("summary", request.summary())
                .with("status", request.status())
                .with("resolved", request.isResolved())
                .with("at", times.of(asked.at()))
                .with("thread", Links.web(asked.thread()))
                .asMap();
    }

    private Map<String, Object> help(Help help) {
        return new Model()
                .with("kind", words.name("hearback.own.help.", help.kind()))
                .with("count", String.valueOf(help.count()))
                .with("last", times.of(help.last()))
                .asMap();
    }

    private String helped(int handles) {
        return switch (handles) {
            case 0 -> "";
            case 1 -> words.get("hearback.own.helped.one");
            default -> words.say("hearback.own.helped", handles);
        };
    }

    private String posts(int count) {
        return count < OwnPage.MOST_POSTS
                ? String.valueOf(count)
                : words.say("hearback.own.posts.most", OwnPage.MOST_POSTS);
    }

    private String network(Handle handle) {
        var head = handle.network().split(":", 2)[0];
        return NAMED.contains(head) ? words.get("hearback.own.network." + head) : head;
    }

    private static String id(KnownHandle known) {
        return String.valueOf(known.id().value());
    }
}
