package org.hearback.adapter.store;

final class LoopOnH2Test extends LoopContracts {
    LoopOnH2Test() {
        super(Database.H2.get());
    }
}
