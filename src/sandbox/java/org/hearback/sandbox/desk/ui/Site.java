package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.api.DeskFields;
import org.hearback.sandbox.desk.api.JiraTypes;
import org.hearback.sandbox.desk.jql.Jql;
import org.hearback.sandbox.desk.rest.Caller;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.desk.wiki.Wiki;
import org.hearback.sandbox.host.DeskHost;

/** What all pages are made of. */
public record Site(DeskHost host, Rules rules, Jql jql, Wiki wiki, JiraTypes types, Caller caller) {

    /** The custom fields of the plugin's types. */
    DeskFields fields() {
        return new DeskFields(host.extensions(), rules.books().fields(), types);
    }
}
