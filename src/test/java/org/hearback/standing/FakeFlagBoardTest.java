package org.hearback.standing;

import org.hearback.standing.FlagBoard.Mark;

import java.util.Optional;

class FakeFlagBoardTest extends FlagBoardContract {
    private final FakeFlagBoard board = new FakeFlagBoard();
    private long last = 10_000;

    @Override
    protected FlagBoard board() {
        return board;
    }

    @Override
    protected long ask(String customer) {
        board.reported(++last, key(customer));
        return last;
    }

    @Override
    protected void resolve(long issueId) {
        board.resolve(issueId);
    }

    @Override
    protected String key(String customer) {
        return customer;
    }

    @Override
    protected Mark markOf(long issueId) {
        return board.markOf(issueId);
    }

    @Override
    protected Optional<String> priorityOf(long issueId) {
        return board.priorityOf(issueId);
    }
}
