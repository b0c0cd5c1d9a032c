package org.hearback.adapter.store;

final class LoopTwoNodesOnH2Test extends LoopTwoNodes {
    LoopTwoNodesOnH2Test() {
        super(Database.H2.get());
    }
}
