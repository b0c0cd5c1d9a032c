package org.hearback.adapter.page;

import org.hearback.kernel.Access;

import java.util.function.Predicate;

/** For whom a page is. */
enum Audience {
    /** Those who administer Jira; their pages stand in the administration, behind its password. */
    ADMINS(Access::administers, "hearback.refused.admin"),
    /** Those who look after super-users. */
    CARETAKERS(Access::caretakes, "hearback.refused.caretaker");

    private final Predicate<Access> membership;
    private final String refusal;

    Audience(Predicate<Access> membership, String refusal) {
        this.membership = membership;
        this.refusal = refusal;
    }

    /** Whether the current caller belongs to it. */
    boolean has(Access access) {
        return membership.test(access);
    }

    /** i18n key of what all others are told. */
    String refusal() {
        return refusal;
    }
}
