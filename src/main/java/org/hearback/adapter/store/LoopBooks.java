package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.fixcheck.FixAnswerBook;
import org.hearback.kernel.FactLog;
import org.hearback.loop.LoopBook;
import org.hearback.loop.LoopRulesBook;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.TellingBook;
import org.hearback.voice.VoiceBook;
import org.hearback.wording.TemplateBook;

/** The ports that keep who asked for what, what it came to, and who was told. */
public record LoopBooks(
        VoiceBook voices,
        LoopBook loops,
        LoopRulesBook rules,
        TellingBook tellings,
        NoticeBook notices,
        FixAnswerBook fixAnswers,
        TemplateBook templates) {
    static LoopBooks over(ActiveObjects ao, AoTransactions transactions, FactLog facts) {
        return new LoopBooks(
                new AoVoiceBook(ao, transactions, facts),
                new AoLoopBook(ao, transactions, facts),
                new AoLoopRulesBook(ao, transactions),
                new AoTellingBook(ao, transactions, facts),
                new AoNoticeBook(ao, transactions, facts),
                new AoFixAnswerBook(ao, transactions, facts),
                new AoTemplateBook(ao, transactions));
    }
}
