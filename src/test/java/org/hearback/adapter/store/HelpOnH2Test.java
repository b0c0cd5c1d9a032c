package org.hearback.adapter.store;

final class HelpOnH2Test extends HelpContracts {
    HelpOnH2Test() {
        super(Database.H2.get());
    }
}
