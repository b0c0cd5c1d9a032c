package org.hearback.certificate;

/** Comments of ours on changes, for the people of the house. {@code adapter.jira} implements it. */
public interface ChangeComments {
    /**
     * Adds a comment that customers never see. Takes up to 2 s; not inside a transaction.
     *
     * @param once a second comment with that mark is not added to the change
     * @param key i18n key of the text, in the site's language
     * @param arguments for the key's {@code {0}}, {@code {1}}
     * @throws org.hearback.request.DeskRefused if no later try can help, such as a change that is
     *     gone
     * @throws org.hearback.request.DeskUnavailable if a later try may help
     */
    void say(long changeId, String once, String key, String... arguments);
}
