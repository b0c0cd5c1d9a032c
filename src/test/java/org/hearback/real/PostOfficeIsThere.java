package org.hearback.real;

/** Skips tests where no post office can be opened. */
final class PostOfficeIsThere extends ServerIsThere {
    @Override
    String missing() {
        return PostOffice.missing();
    }
}
