package org.hearback.owner;

/**
 * Where a change shows in Jira how many people ask for it, for searching, sorting and boards.
 * Thread-safe. {@code adapter.jira} implements it; {@code VoiceBoardContract} defines it. Each call
 * takes up to 2 s and none is made inside a transaction.
 */
public interface VoiceBoard {
    /**
     * Shows these counts. Does nothing if the change shows them already, or if it is gone.
     *
     * @param changeId issue id of the change
     * @param people distinct people who ask for it; zero takes the counts away
     * @param superUsers how many of them are super-users
     * @throws org.hearback.request.DeskUnavailable if a later try may help
     */
    void show(long changeId, int people, int superUsers);
}
