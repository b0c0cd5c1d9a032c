package org.hearback.intake;

import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.jspecify.annotations.Nullable;

/**
 * A thread's request, or the promise of one.
 *
 * @param opener the post that opens or opened it
 * @param request null until it is opened
 */
public record ThreadEntry(ThreadKey key, PostKey opener, @Nullable RequestRef request) {}
