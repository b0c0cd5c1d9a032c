package org.hearback.adapter.store;

final class PeopleOnPostgresTest extends PeopleContracts {
    PeopleOnPostgresTest() {
        super(Database.POSTGRES.get());
    }
}
