package org.hearback.sandbox.desk;

import org.hearback.sandbox.desk.api.JiraEvents;
import org.hearback.sandbox.desk.api.JiraServices;
import org.hearback.sandbox.desk.api.JiraTypes;
import org.hearback.sandbox.desk.api.PluginFunctions;
import org.hearback.sandbox.desk.api.ProjectPermissionCondition;
import org.hearback.sandbox.desk.jql.Jql;
import org.hearback.sandbox.desk.jsm.JsmServices;
import org.hearback.sandbox.desk.jsm.rest.JsmRest;
import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.rest.Caller;
import org.hearback.sandbox.desk.rest.JiraRest;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.desk.store.Seed;
import org.hearback.sandbox.desk.ui.DeskPages;
import org.hearback.sandbox.desk.ui.Site;
import org.hearback.sandbox.desk.wiki.Wiki;
import org.hearback.sandbox.host.DeskHost;
import org.hearback.sandbox.host.DeskModule;
import org.hearback.sandbox.host.Greeting;
import org.hearback.sandbox.host.ServicesRegistrar;
import org.hearback.sandbox.host.Users;
import org.hearback.sandbox.host.WebRegistrar;

/** One node's desk. */
final class Desk implements DeskModule {
    private final DeskHost host;
    private final Rules rules;
    private final JiraTypes types;
    private final Users users;
    private final Jql jql;
    private final Wiki wiki;
    private final JiraServices jira;

    Desk(DeskHost host) {
        this.host = host;
        Books books = Books.open(host.database().dataSource());
        new Seed(books, host.clock().instant()).sow();
        this.types = new JiraTypes(books);
        this.rules =
                Rules.over(books, new JiraEvents(host.events(), types, host.clock()), host.clock());
        this.users = new DeskUserDoor(books, rules.permissions());
        this.jql =
                new Jql(
                        books,
                        rules.permissions(),
                        host.clock(),
                        new PluginFunctions(host.extensions(), types),
                        host.extensions()::indexedParts);
        this.wiki =
                new Wiki(
                        host.baseUrl(),
                        name ->
                                books.accounts()
                                        .byName(name)
                                        .map(Account::displayName)
                                        .orElse(name));
        this.jira = new JiraServices(host, rules, types);
    }

    @Override
    public Users users() {
        return users;
    }

    @Override
    public void register(ServicesRegistrar services) {
        jira.register(services, users, jql, wiki);
        JsmServices.register(services, rules, types, host.clock());
    }

    @Override
    public void web(WebRegistrar web) {
        var caller = new Caller(host.currentUser(), rules.books().accounts());
        JiraRest.register(web, host, rules, jql, caller);
        JsmRest.register(web, host.baseUrl(), rules, caller);
        web.condition(
                ProjectPermissionCondition.CLASS,
                () -> new ProjectPermissionCondition(rules, types, host.currentUser()));
        DeskPages.register(web, new Site(host, rules, jql, wiki, types, caller));
    }

    @Override
    public Greeting greeting() {
        return new Welcome(host.baseUrl());
    }

    /** The database belongs to the host and stays open. */
    @Override
    public void close() {
        jira.close();
    }
}
