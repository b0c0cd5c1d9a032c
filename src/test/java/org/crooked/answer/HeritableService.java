package org.crooked.answer;

/** A service with room for heirs. */
public class HeritableService {
    /** Does nothing. */
    public void act() {}
}
