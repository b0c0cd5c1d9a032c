package org.hearback.adapter.store;

import org.hearback.fixcheck.FixAnswerBook;
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
        TemplateBook templates) {}
