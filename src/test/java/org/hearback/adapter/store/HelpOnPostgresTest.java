package org.hearback.adapter.store;

final class HelpOnPostgresTest extends HelpContracts {
    HelpOnPostgresTest() {
        super(Database.POSTGRES.get());
    }
}
