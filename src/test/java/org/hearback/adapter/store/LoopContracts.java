package org.hearback.adapter.store;

import org.hearback.fixcheck.FixAnswerBook;
import org.hearback.fixcheck.FixAnswerBookContract;
import org.hearback.fixcheck.FixDenied;
import org.hearback.kernel.Fact;
import org.hearback.kernel.Transactions;
import org.hearback.loop.LoopBook;
import org.hearback.loop.LoopBookContract;
import org.hearback.loop.LoopRulesBook;
import org.hearback.loop.LoopRulesBookContract;
import org.hearback.loop.LoopTurned;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeBookContract;
import org.hearback.notice.NoticeDue;
import org.hearback.notice.NoticeEnded;
import org.hearback.notice.TellingApproved;
import org.hearback.notice.TellingBook;
import org.hearback.notice.TellingBookContract;
import org.hearback.voice.VoiceBook;
import org.hearback.voice.VoiceBookContract;
import org.hearback.voice.VoiceEnded;
import org.hearback.voice.VoiceLinked;
import org.hearback.wording.TemplateBook;
import org.hearback.wording.TemplateBookContract;
import org.junit.jupiter.api.Nested;

import java.util.List;

/** The contracts of the ports that keep who asked for what, and who was told. */
abstract class LoopContracts extends OnDatabase {
    LoopContracts(Database database) {
        super(database);
    }

    @Nested
    final class AsVoiceBook implements VoiceBookContract {
        @Override
        public VoiceBook book() {
            return desk.loopBooks().voices();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }

        @Override
        public List<Fact> told() {
            return appended(List.of(VoiceLinked.class, VoiceEnded.class));
        }
    }

    @Nested
    final class AsLoopBook implements LoopBookContract {
        @Override
        public LoopBook book() {
            return desk.loopBooks().loops();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }

        @Override
        public List<LoopTurned> told() {
            return appended(List.of(LoopTurned.class)).stream()
                    .map(LoopTurned.class::cast)
                    .toList();
        }
    }

    @Nested
    final class AsLoopRulesBook implements LoopRulesBookContract {
        @Override
        public LoopRulesBook book() {
            return desk.loopBooks().rules();
        }
    }

    @Nested
    final class AsTellingBook implements TellingBookContract {
        @Override
        public TellingBook book() {
            return desk.loopBooks().tellings();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }

        @Override
        public List<TellingApproved> approved() {
            return appended(List.of(TellingApproved.class)).stream()
                    .map(TellingApproved.class::cast)
                    .toList();
        }
    }

    @Nested
    final class AsNoticeBook implements NoticeBookContract {
        @Override
        public NoticeBook book() {
            return desk.loopBooks().notices();
        }

        @Override
        public TellingBook tellings() {
            return desk.loopBooks().tellings();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }

        @Override
        public List<Fact> told() {
            return appended(List.of(NoticeDue.class, NoticeEnded.class));
        }
    }

    @Nested
    final class AsFixAnswerBook implements FixAnswerBookContract {
        @Override
        public FixAnswerBook book() {
            return desk.loopBooks().fixAnswers();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }

        @Override
        public List<FixDenied> told() {
            return appended(List.of(FixDenied.class)).stream().map(FixDenied.class::cast).toList();
        }
    }

    @Nested
    final class AsTemplateBook implements TemplateBookContract {
        @Override
        public TemplateBook book() {
            return desk.loopBooks().templates();
        }
    }
}
