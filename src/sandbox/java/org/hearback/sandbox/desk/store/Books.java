package org.hearback.sandbox.desk.store;

import java.security.SecureRandom;

import javax.sql.DataSource;

/** All that the desk has stored. */
public record Books(
        Db db,
        AccountBook accounts,
        ProjectBook projects,
        WorkflowBook workflows,
        RequestTypeBook requestTypes,
        IssueBook issues,
        CommentBook comments,
        PropertyBook properties,
        LinkBook links,
        VersionBook versions,
        GrantBook grants,
        FeedbackBook feedback,
        MailBook mails,
        OrganizationBook organizations,
        FieldBook fields,
        ComponentBook components,
        PlaceBook places,
        ParticipantBook participants,
        PreferenceBook preferences) {

    /** Opens the books on a database and makes the tables that are missing. */
    public static Books open(DataSource source) {
        Db db = new Db(source);
        Schema.create(db);
        var projects = new ProjectBook(db);
        var properties = new PropertyBook(db);
        return new Books(
                db,
                new AccountBook(db, new Passwords(new SecureRandom())),
                projects,
                new WorkflowBook(db),
                new RequestTypeBook(db),
                new IssueBook(db, projects),
                new CommentBook(db, properties),
                properties,
                new LinkBook(db),
                new VersionBook(db),
                new GrantBook(db),
                new FeedbackBook(db),
                new MailBook(db),
                new OrganizationBook(db),
                new FieldBook(db),
                new ComponentBook(db),
                new PlaceBook(db, projects),
                new ParticipantBook(db),
                new PreferenceBook(db));
    }
}
