package org.hearback.adapter.store;

final class LoopTwoNodesOnPostgresTest extends LoopTwoNodes {
    LoopTwoNodesOnPostgresTest() {
        super(Database.POSTGRES.get());
    }
}
