package org.hearback.adapter.channel.webhook;

/** A genuine push that cannot be read. */
final class WrongShape extends Exception {
    private final String field;

    /**
     * Says what is wrong.
     *
     * @param field JSON pointer to the wrong value, empty for the whole body
     * @param why what was expected there
     */
    WrongShape(String field, String why) {
        super(why, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
