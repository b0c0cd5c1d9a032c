package org.hearback.adapter.store;

final class PeopleTwoNodesOnPostgresTest extends PeopleTwoNodes {
    PeopleTwoNodesOnPostgresTest() {
        super(Database.POSTGRES.get());
    }
}
