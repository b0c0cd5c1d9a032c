package org.hearback.thanks;

/** What we say to those whom we thank. {@code adapter.jira} has it in the site's language. */
public interface ThanksWords {
    /** The whole text, which also says how to hear no more. */
    String text(int helped);
}
