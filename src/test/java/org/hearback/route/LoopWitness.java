package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.delivery.Carried;
import org.hearback.delivery.FakeCarrier;
import org.hearback.delivery.MessageCarrier;
import org.hearback.delivery.OutboundPart;
import org.hearback.dispatch.FakeCustomerComments;
import org.hearback.dispatch.NoticeMail;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.notice.Notice;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sees everything that reaches anybody, at the moment when it does, and holds it against what must
 * never be: somebody told twice, somebody told who wished not to be, something private where others
 * read it.
 */
final class LoopWitness {
    private static final Pattern SECRET = Pattern.compile("secret-(\\d+)");

    private final LoopTown town;
    private final Map<String, Set<HandleId>> told = new HashMap<>();
    private final Map<Long, HandleId> secrets = new HashMap<>();
    private final List<String> events = new ArrayList<>();

    LoopWitness(LoopTown town) {
        this.town = town;
    }

    /** Only they may read that secret. */
    void entrust(long request, HandleId to) {
        secrets.put(request, to);
    }

    /** What was seen, in order. */
    List<String> events() {
        return events;
    }

    /** The network, watched. */
    MessageCarrier of(FakeCarrier network) {
        return (MessageCarrier)
                Proxy.newProxyInstance(
                        MessageCarrier.class.getClassLoader(),
                        new Class<?>[] {MessageCarrier.class},
                        (proxy, method, arguments) -> {
                            try {
                                var result = method.invoke(network, arguments);
                                if (result instanceof Carried.Sent)
                                    posted((OutboundPart) arguments[0]);
                                return result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private void posted(OutboundPart part) {
        var message =
                town.outbox.all().stream()
                        .filter(it -> it.parts().getFirst().mark().equals(part.part().mark()))
                        .findFirst();
        if (message.isEmpty()) return; // a later part of a message that was seen
        var author = authorOf(part.answers().key());
        if (part.circle().isPrivate()) owned(part.part().text(), author);
        else assertThat(part.part().text()).as("in public, %s", events).doesNotContain("secret-");
        told(message.get().purpose().id(), "post " + part.underExternalId());
    }

    private HandleId authorOf(PostKey key) {
        var author = town.posts.find(key).orElseThrow().author();
        if (author == null) throw new AssertionError("nobody wrote " + key.asText());
        return author;
    }

    /** Comments on requests, and those inside. */
    void said(FakeCustomerComments.Said comment) {
        var reporter = town.reporters.find(comment.issueId());
        var key =
                comment.userKey().isEmpty()
                        ? reporter.orElseThrow(
                                        () ->
                                                new AssertionError(
                                                        "nobody reads request "
                                                                + comment.issueId()))
                                .userKey()
                        : comment.userKey();
        owned(comment.text(), account(key));
        told(Long.parseLong(comment.once().substring("notice:".length())), "comment " + key);
    }

    /** Mails. */
    void mailed(NoticeMail.Mail mail) {
        owned(mail.text(), account(mail.userKey()));
        told(mail.noticeId(), "mail " + mail.userKey());
    }

    private HandleId account(String userKey) {
        return town.handles.find("jira", userKey).orElseThrow().id();
    }

    /** Secrets reach those alone who are proven to be the ones that told them to us. */
    private void owned(String text, HandleId reader) {
        var proven = town.persons.of(reader).verifiedFrom(reader);
        SECRET.matcher(text)
                .results()
                .forEach(
                        secret ->
                                assertThat(proven)
                                        .as("readers of %s, %s", secret.group(), events)
                                        .contains(secrets.get(Long.valueOf(secret.group(1)))));
    }

    private void told(long noticeId, String how) {
        var notice = town.notices.find(noticeId).orElseThrow();
        told(notice, how);
        for (var other : town.notices.within(noticeId))
            if (!isSameNews(notice, other)) told(other, how + " within " + noticeId);
    }

    private static boolean isSameNews(Notice one, Notice other) {
        return one.loopId() == other.loopId() && one.occasion() == other.occasion();
    }

    private void told(Notice notice, String how) {
        var person = town.persons.of(notice.leader());
        var news = notice.loopId() + " " + notice.occasion();
        events.add("notice " + notice.id() + " of " + news + ": " + how);
        var before = told.computeIfAbsent(news, it -> new HashSet<>());
        assertThat(person.ids()).as("told once, %s", events).noneMatch(before::contains);
        assertThat(town.persons.isOptedOut(person)).as("opted out, %s", events).isFalse();
        before.addAll(person.ids());
    }
}
