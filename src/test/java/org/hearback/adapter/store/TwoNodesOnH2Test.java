package org.hearback.adapter.store;

final class TwoNodesOnH2Test extends TwoNodes {
    TwoNodesOnH2Test() {
        super(Database.H2.get());
    }
}
