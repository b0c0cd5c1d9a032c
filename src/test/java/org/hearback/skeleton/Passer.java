package org.hearback.skeleton;

/** Who may stand before a door that has to do with people and their wishes. */
enum Passer {
    ANONYMOUS(""),
    CUSTOMER("kim"),
    /** An agent of another project, with both permissions there. */
    AGENT_ELSEWHERE("olga"),
    /** An agent who may see the people behind requests. */
    AGENT("tom"),
    /** An agent who may link handles, too. */
    LINKER("mara"),
    /** Looks after super-users and is no agent. */
    CARETAKER("cara"),
    /** Administers Jira, gave the password once more, and is an agent who sees people. */
    ADMIN("admin"),
    /** Owns the product APP: tells its customers what became of their wishes. */
    OWNER("otto"),
    /** The same, who administers the project APP, too. */
    PROJECT_ADMIN("nora");

    private final String user;

    Passer(String user) {
        this.user = user;
    }

    JiraClient at(Desk desk) {
        return switch (this) {
            case ANONYMOUS -> JiraClient.anonymous(desk.baseUrl());
            case ADMIN -> JiraClient.as(desk.baseUrl(), user, user);
            default -> JiraClient.loggedIn(desk.baseUrl(), user, user);
        };
    }
}
