package org.hearback.person;

/**
 * The customers' keys in all tables. Thread-safe. {@code adapter.store} implements it; {@code
 * CustomerKeysContract} defines it.
 */
public interface CustomerKeys {
    /**
     * Writes the new key wherever the old one stands: in the customer's handle, unless the new key
     * has a handle already, and in who linked, decided, noted, thanked and wished. A second call
     * changes nothing. Not inside a transaction.
     */
    void replace(String from, String to);
}
