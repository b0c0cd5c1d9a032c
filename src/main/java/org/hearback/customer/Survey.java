package org.hearback.customer;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.RequestRef;

/**
 * How a customer rated a request when it was resolved.
 *
 * @param rating 1 to 5 stars
 * @param reason what they wrote beside it; empty when nothing
 */
public record Survey(RequestRef request, int rating, String reason) {
    public Survey {
        requireNonNull(request, "request");
        requireNonNull(reason, "reason");
        if (rating < 1 || rating > 5)
            throw new IllegalArgumentException("rating is " + rating + ", must be 1 to 5");
    }
}
