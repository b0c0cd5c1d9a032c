package org.hearback.adapter.store;

final class ErasureOnPostgresTest extends Erasure {
    ErasureOnPostgresTest() {
        super(Database.POSTGRES.get());
    }
}
