package org.hearback.adapter.store;

final class TwoNodesOnPostgresTest extends TwoNodes {
    TwoNodesOnPostgresTest() {
        super(Database.POSTGRES.get());
    }
}
