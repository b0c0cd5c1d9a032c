package org.hearback.adapter.store;

final class PeopleOnH2Test extends PeopleContracts {
    PeopleOnH2Test() {
        super(Database.H2.get());
    }
}
