package org.hearback.channel;

/**
 * A token or key. It prints as stars, so that it cannot reach a log or a page by accident; {@link
 * #reveal()} is for the one line that needs it.
 */
public final class Secret {
    private final String value;

    /** A secret that is not blank. */
    public Secret(String value) {
        if (value.isBlank()) throw new IllegalArgumentException("secret is blank");
        this.value = value;
    }

    /** The secret in clear. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "********";
    }
}
