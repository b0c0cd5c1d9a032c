package org.hearback.adapter.store;

final class ErasureOnH2Test extends Erasure {
    ErasureOnH2Test() {
        super(Database.H2.get());
    }
}
