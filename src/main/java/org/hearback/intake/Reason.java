package org.hearback.intake;

/**
 * Why a post ended as it did; each has the i18n key {@code hearback.reason.<name>}. The page "Why
 * nothing arrived" counts them.
 */
public enum Reason {
    /** Nothing decided yet. */
    NONE,
    /** It speaks to us: a new request. */
    ADDRESSED,
    /** Its parent is a post of a request, by the same author. */
    SAME_THREAD,
    /** Somebody else in the thread of a request: an own request, linked to the first. */
    OTHER_AUTHOR,
    /** A follow-up after the window: a new request, linked to the old one. */
    TOO_LATE_TO_REOPEN,
    /** Heard by listening only. */
    NOT_ADDRESSED,
    /** Heard by listening only, and its author wishes to be left alone: its words are not kept. */
    OPTED_OUT,
    /** We wrote it ourselves. */
    OWN_VOICE,
    /** It only passes on somebody's post. */
    SHARE,
    /** Its author is on the channel's block list. */
    BLOCKED,
    /** It only shows a code that we gave out. */
    CLAIM_CODE,
    /** It was written long before the channel was made. */
    TOO_OLD,
    /** It has no text. */
    EMPTY,
    /** It could not be decided in all tries. */
    NOT_MATCHED,
    /** Jira refused to open or continue the request. */
    DESK_REFUSED,
    /** Jira could not be reached in all tries. */
    DESK_UNAVAILABLE,
    /** The channel was removed before the post was looked at. */
    CHANNEL_REMOVED,
    /** Its author was erased before it was decided. */
    ERASED
}
