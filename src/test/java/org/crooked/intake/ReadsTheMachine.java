package org.crooked.intake;

/** Its behaviour hangs on what nobody handed to it. */
final class ReadsTheMachine {
    String mode() {
        return System.getProperty("mode", "") + System.getenv("MODE") + Boolean.getBoolean("loud");
    }
}
