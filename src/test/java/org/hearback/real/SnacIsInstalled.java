package org.hearback.real;

/** Skips tests where there is no snac. */
final class SnacIsInstalled extends ServerIsThere {
    @Override
    String missing() {
        return Snac.installed().isPresent()
                ? ""
                : "snac2, which is not installed; run .ci/install-snac";
    }
}
