package org.hearback.owner;

import java.util.Optional;

final class FakeVoiceBoardTest implements VoiceBoardContract {
    private final FakeVoiceBoard board = new FakeVoiceBoard();

    FakeVoiceBoardTest() {
        board.remove(gone());
    }

    @Override
    public VoiceBoard board() {
        return board;
    }

    @Override
    public long change() {
        return 20_009;
    }

    @Override
    public long gone() {
        return 20_010;
    }

    @Override
    public Optional<Shown> shown(long changeId) {
        return board.of(changeId);
    }
}
