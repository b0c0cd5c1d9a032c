package org.hearback.wording;

/** Where somebody is told; stored by name, i18n {@code hearback.route.*}. */
public enum Route {
    /** Under their post, on the network where they spoke. */
    THREAD,
    /** As a comment on their request, which the service desk sends on to them. */
    REQUEST,
    /** By e-mail. */
    MAIL,
    /** On their page in the portal only. */
    PAGE,
    /** For people of the house: as a comment inside Jira. */
    INSIDE
}
