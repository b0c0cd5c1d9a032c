package org.hearback.delivery;

import java.util.List;

/** What a carrier found when it looked for a part that an unknown try may have left. */
public sealed interface Looked {
    /**
     * It looked.
     *
     * @param places posts of ours with the part's text that stand where it belongs, oldest first;
     *     empty when there are none. Those that the outbox knows as other parts are not it.
     */
    record Saw(List<Place> places) implements Looked {
        public Saw {
            places = List.copyOf(places);
        }
    }

    /**
     * The network takes a second try with the same mark for the same: sending again is safe,
     * looking is not needed.
     */
    record SafeToRepeat() implements Looked {}

    /** It could not look now. */
    record CouldNotLook(String why) implements Looked {}
}
