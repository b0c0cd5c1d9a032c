package org.hearback.adapter.page;

import org.hearback.kernel.Access;

/** For whom a page is. */
enum Audience {
    /** Those who administer Jira; their pages stand in the administration, behind its password. */
    ADMINS("hearback.refused.admin"),
    /** Those who look after super-users. */
    CARETAKERS("hearback.refused.caretaker"),
    /** Those with an account whom the page itself asks about the project that it shows. */
    OWNERS("hearback.refused.owner");

    private final String refusal;

    Audience(String refusal) {
        this.refusal = refusal;
    }

    /** Whether the current caller belongs to it. */
    boolean has(Access access) {
        return switch (this) {
            case ADMINS -> access.administers();
            case CARETAKERS -> access.caretakes();
            case OWNERS -> access.caller().isPresent();
        };
    }

    /** i18n key of what all others are told. */
    String refusal() {
        return refusal;
    }
}
