package org.hearback.adapter.jira;

import org.hearback.claim.OwnRequests;
import org.hearback.customer.CustomerFile;
import org.hearback.insight.ProductDesk;

/** Makes the ports that tell of customers and their requests. */
final class CustomerPorts {
    private final JiraServices jira;
    private final PortalRequests portal;
    private final FiledRequests filed;

    CustomerPorts(JiraServices jira) {
        this.jira = jira;
        this.portal = new PortalRequests(jira.work().requests());
        this.filed = new FiledRequests(portal, jira.places());
    }

    OwnRequests ownRequests() {
        return new JiraOwnRequests(jira.acting(), jira.work().issues(), portal);
    }

    CustomerFile file() {
        var visible =
                new VisibleIssues(
                        jira.people().context(),
                        jira.acting(),
                        jira.work().issues(),
                        jira.reported(),
                        jira.permissions());
        var organisations =
                new Organisations(
                        jira.people().organisations(), jira.people().users(), jira.permissions());
        return new JiraCustomerFile(
                visible, filed, new Surveys(jira.work().fields()), organisations);
    }

    ProductDesk products(DigestMail mail) {
        return new JiraProductDesk(
                jira.work().projects(),
                jira.work().issues(),
                jira.people().users(),
                jira.permissions(),
                filed,
                mail);
    }
}
