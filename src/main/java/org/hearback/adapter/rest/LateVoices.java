package org.hearback.adapter.rest;

import com.atlassian.sal.api.message.I18nResolver;
import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.ws.rs.core.Response;

import org.hearback.kernel.Access;
import org.hearback.loop.LoopService;
import org.hearback.notice.Notice;
import org.hearback.plan.NoticeService;
import org.hearback.plan.NoticeService.Changed;
import org.hearback.voice.Voice;

import java.util.List;

/**
 * Decides about voices that came after the others were told: for owners of the change alone.
 * Thread-safe.
 */
public final class LateVoices {
    private final LoopService loops;
    private final NoticeService notices;
    private final I18nResolver texts;
    private final Access access;

    /** Made by the plugin. */
    public LateVoices(LoopService loops, NoticeService notices, I18nResolver texts, Access access) {
        this.loops = loops;
        this.notices = notices;
        this.texts = texts;
        this.access = access;
    }

    Response decide(Voice voice, String decision) {
        var change = voice.change().issueId();
        if (loops.current(change).filter(loop -> access.tells(loop.projectId())).isEmpty())
            return ErrorBody.answer(403, texts.getText("hearback.voice.wrong.owner"));
        var late = notices.late(voice.id());
        if (late.isEmpty())
            return ErrorBody.answer(409, texts.getText("hearback.voice.wrong.notlate"));
        return switch (decision) {
            case "tell" -> all(late, notices::tellLate);
            case "silent" -> all(late, notices::staySilent);
            case "reopen" -> {
                loops.reopen(change);
                yield all(late, notices::staySilent); // the next round tells them with all others
            }
            default ->
                    ErrorBody.answer(400, "decision", texts.getText("hearback.voice.wrong.choice"));
        };
    }

    private interface Decision {
        Changed of(long noticeId);
    }

    private Response all(List<Notice> late, Decision decision) {
        for (var notice : late) {
            var outcome = decision.of(notice.id());
            if (outcome instanceof Changed.Done) continue;
            return ErrorBody.answer(409, texts.getText("hearback.voice.wrong.late"));
        }
        return Response.ok(new DoneBody(late.size())).build();
    }

    /** How many messages it was about. */
    record DoneBody(@JsonProperty("decided") int decided) {}
}
