package org.hearback.dispatch;

import org.hearback.request.DeskRefused;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A mail queue in memory: what it was given leaves when a test lets it, or is lost. */
public final class FakeNoticeMail implements NoticeMail {
    private final List<Mail> queue = new ArrayList<>();
    private final List<Mail> sent = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private Consumer<Mail> witness = it -> {};

    /** Sees each mail when it leaves. */
    public void witness(Consumer<Mail> who) {
        witness = who;
    }

    /** They have no address. */
    public void refuse(String userKey) {
        refused.add(userKey);
    }

    @Override
    public void send(Mail mail) {
        if (refused.contains(mail.userKey())) throw new DeskRefused("no address");
        queue.add(mail);
    }

    /** All that waits leaves, and is reported. */
    public void flush(LongConsumer left) {
        var leaving = List.copyOf(queue);
        queue.clear();
        for (var mail : leaving) {
            sent.add(mail);
            witness.accept(mail);
            left.accept(mail.noticeId());
        }
    }

    /** The node dies: what waited is gone. */
    public void lose() {
        queue.clear();
    }

    /** All that left, oldest first. */
    public List<Mail> sent() {
        return List.copyOf(sent);
    }
}
