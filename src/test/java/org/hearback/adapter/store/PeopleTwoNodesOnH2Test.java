package org.hearback.adapter.store;

final class PeopleTwoNodesOnH2Test extends PeopleTwoNodes {
    PeopleTwoNodesOnH2Test() {
        super(Database.H2.get());
    }
}
