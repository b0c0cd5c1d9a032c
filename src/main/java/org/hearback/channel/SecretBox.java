package org.hearback.channel;

/**
 * Keeps secrets unreadable at rest. Thread-safe. {@code adapter.platform} implements it; {@code
 * SecretBoxContract} defines it.
 */
public interface SecretBox {
    /** The secret in a form that may be stored; two calls give two forms. */
    String seal(String plain);

    /**
     * The secret that was sealed.
     *
     * @throws IllegalStateException where it was not sealed by this installation's key or was
     *     changed since
     */
    String open(String sealed);
}
