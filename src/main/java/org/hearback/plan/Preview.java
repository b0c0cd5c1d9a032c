package org.hearback.plan;

import org.hearback.notice.Links;
import org.hearback.notice.Notice;
import org.hearback.notice.Telling;
import org.hearback.wording.Leak;

import java.util.List;

/**
 * A notice as it would leave.
 *
 * @param text with its links
 * @param leaks what must not stand in it
 */
public record Preview(Notice notice, String text, List<Leak> leaks) {
    public Preview {
        leaks = List.copyOf(leaks);
    }

    static Preview of(Notice notice, Telling telling, Leaks leaks, Links links) {
        var text = links.put(notice.letter().text(), notice.id());
        return new Preview(notice, text, leaks.in(text, notice, telling));
    }
}
