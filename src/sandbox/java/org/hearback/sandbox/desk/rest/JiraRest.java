package org.hearback.sandbox.desk.rest;

import org.hearback.sandbox.desk.api.Anonymization;
import org.hearback.sandbox.desk.api.DeskFields;
import org.hearback.sandbox.desk.api.JiraTypes;
import org.hearback.sandbox.desk.jql.Jql;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.host.DeskHost;
import org.hearback.sandbox.host.WebRegistrar;

/** Puts Jira's REST API on the web. */
public final class JiraRest {
    private JiraRest() {}

    public static void register(
            WebRegistrar web, DeskHost host, Rules rules, Jql jql, Caller caller) {
        var shapes = new Shapes(host.baseUrl(), rules.books().accounts());
        var issueShapes = new IssueShapes(rules, shapes);
        for (String version : new String[] {"2", "latest"})
            web.rest(
                    "/rest/api/" + version,
                    new IssueResource(rules, caller, shapes, issueShapes),
                    new CommentResource(rules, caller, issueShapes),
                    new LinkResource(rules, caller, shapes),
                    new ProjectResource(rules, caller, shapes),
                    new VersionResource(rules, caller, shapes),
                    new FieldResource(
                            new DeskFields(
                                    host.extensions(),
                                    rules.books().fields(),
                                    new JiraTypes(rules.books())),
                            caller),
                    new SearchResource(jql, rules.books().issues(), caller, issueShapes),
                    new AnonymizationResource(new Anonymization(rules, host.extensions()), caller),
                    new SelfResource(rules, caller, shapes, host.baseUrl(), host.clock()),
                    new Errors.OfRefusal(),
                    new Errors.OfJson());
        web.rest(
                "/rest/sandbox",
                new MailResource(rules.books().mails(), caller),
                new Errors.OfRefusal());
    }
}
