package org.hearback.request;

import org.hearback.kernel.Fact;
import org.hearback.kernel.RequestRef;

/**
 * Whether the request stands as reproduced changed; {@link ReproductionBook#find} says what holds
 * now.
 */
public record ReproductionConfirmed(RequestRef request) implements Fact {}
