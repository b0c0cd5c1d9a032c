package org.hearback.adapter.jira;

import org.hearback.claim.OwnRequests;
import org.hearback.customer.CustomerFile;
import org.hearback.insight.ProductDesk;

/** Makes the ports that tell of customers and their requests. */
final class CustomerPorts {
    private final JiraDesk.People people;
    private final JiraDesk.Work work;
    private final Acting acting;
    private final Permissions permissions;
    private final PortalRequests portal;
    private final FiledRequests filed;

    CustomerPorts(
            JiraDesk.People people,
            JiraDesk.Work work,
            Acting acting,
            Permissions permissions,
            ServiceProjects places) {
        this.people = people;
        this.work = work;
        this.acting = acting;
        this.permissions = permissions;
        this.portal = new PortalRequests(work.requests());
        this.filed = new FiledRequests(portal, places);
    }

    OwnRequests ownRequests() {
        return new JiraOwnRequests(acting, work.issues(), portal);
    }

    CustomerFile file(ReportedIssues reported) {
        var visible =
                new VisibleIssues(people.context(), acting, work.issues(), reported, permissions);
        var organisations = new Organisations(people.organisations(), people.users(), permissions);
        return new JiraCustomerFile(visible, filed, new Surveys(work.fields()), organisations);
    }

    ProductDesk products(DigestMail mail) {
        return new JiraProductDesk(
                work.projects(), work.issues(), people.users(), permissions, filed, mail);
    }
}
