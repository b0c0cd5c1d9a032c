package org.crooked.intake;

import java.security.SecureRandom;
import java.util.UUID;

/** Takes chance from where no test can set it. */
final class RollsDice {
    String mark() {
        return UUID.randomUUID() + ":" + new SecureRandom().nextInt();
    }
}
