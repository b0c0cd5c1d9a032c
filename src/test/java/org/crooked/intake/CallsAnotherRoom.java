package org.crooked.intake;

import org.crooked.answer.HeritableService;

/** Tells another room to act, though it is no door. */
record CallsAnotherRoom(HeritableService other) {
    void act() {
        other.act();
    }
}
