package org.hearback.adapter.store;

final class StoreOnH2Test extends StoreContracts {
    StoreOnH2Test() {
        super(Database.H2.get());
    }
}
