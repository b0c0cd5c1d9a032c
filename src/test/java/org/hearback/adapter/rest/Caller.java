package org.hearback.adapter.rest;

import org.hearback.kernel.FakeAccess;

/** Who calls, in the order of a row of the matrix in {@link RestAccessTest}. */
enum Caller {
    ANONYMOUS,
    CUSTOMER,
    ELSEWHERE,
    CARETAKER,
    ADMIN,
    AGENT,
    SEES,
    LINKS,
    SEES_AND_CARETAKES,
    WORKS_AND_TELLS;

    /** The project of the channel that listens. */
    private static final long DESK_PROJECT = 10_000;

    FakeAccess access() {
        return switch (this) {
            case ANONYMOUS -> FakeAccess.anonymous();
            case CUSTOMER -> FakeAccess.customer();
            case ELSEWHERE -> FakeAccess.agentElsewhere();
            case CARETAKER -> FakeAccess.caretaker();
            case ADMIN -> FakeAccess.admin();
            case AGENT -> FakeAccess.agentOf(TestRooms.ISSUE);
            case SEES -> FakeAccess.agentWhoSees(TestRooms.ISSUE);
            case LINKS -> FakeAccess.agentWhoLinks(TestRooms.ISSUE);
            case SEES_AND_CARETAKES -> FakeAccess.agentWhoSees(TestRooms.ISSUE).whoCaretakes();
            case WORKS_AND_TELLS ->
                    FakeAccess.agentOf(TestRooms.ISSUE)
                            .in(DESK_PROJECT)
                            .telling(TestVoices.PROJECT);
        };
    }
}
