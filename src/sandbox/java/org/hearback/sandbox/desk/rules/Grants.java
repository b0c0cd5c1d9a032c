package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.GrantRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

/** What Jira's administrators give to groups and roles. Thread-safe. */
public final class Grants {
    private final Books books;
    private final Permissions permissions;

    public Grants(Books books, Permissions permissions) {
        this.books = books;
        this.permissions = permissions;
    }

    /** Gives a global permission to a group, or takes it away. */
    public void change(@Nullable Account actor, GrantRow grant, boolean give) {
        requireAdministrator(actor);
        if (give && !books.accounts().groups().contains(grant.holder()))
            throw Refusal.field("holder", "There is no group " + grant.holder() + ".");
        if (give) books.grants().giveGlobally(grant);
        else books.grants().takeGlobally(grant);
    }

    /** Gives a permission in a project to a role, or takes it away. */
    public void change(@Nullable Account actor, ProjectRow project, GrantRow grant, boolean give) {
        requireAdministrator(actor);
        if (give && !books.grants().roles(project.id()).contains(grant.holder()))
            throw Refusal.field("holder", "There is no role " + grant.holder() + ".");
        if (give) books.grants().give(project.id(), grant);
        else books.grants().take(project.id(), grant);
    }

    private void requireAdministrator(@Nullable Account actor) {
        if (actor == null) throw Refusal.anonymous();
        if (!permissions.isAdministrator(actor))
            throw Refusal.forbidden("Only Jira's administrators can grant permissions.");
    }
}
