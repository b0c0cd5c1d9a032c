package org.hearback.adapter.store;

final class LoopOnPostgresTest extends LoopContracts {
    LoopOnPostgresTest() {
        super(Database.POSTGRES.get());
    }
}
