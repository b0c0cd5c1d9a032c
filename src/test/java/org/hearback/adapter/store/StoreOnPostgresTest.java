package org.hearback.adapter.store;

final class StoreOnPostgresTest extends StoreContracts {
    StoreOnPostgresTest() {
        super(Database.POSTGRES.get());
    }
}
