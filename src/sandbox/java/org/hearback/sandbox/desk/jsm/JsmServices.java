package org.hearback.sandbox.desk.jsm;

import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.feedback.RequestFeedbackDetailsService;
import com.atlassian.servicedesk.api.organization.OrganizationService;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;

import org.hearback.sandbox.desk.api.JiraTypes;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.host.ServicesRegistrar;

import java.time.Clock;

/** Publishes JSM's services. */
public final class JsmServices {
    private JsmServices() {}

    public static void register(
            ServicesRegistrar registrar, Rules rules, JiraTypes types, Clock clock) {
        registrar.service(ServiceDeskManager.class, new Desks(rules.books()));
        registrar.service(RequestTypeService.class, new RequestTypes(rules.books()));
        registrar.service(
                ServiceDeskCustomerRequestService.class, new CustomerRequests(rules, types));
        registrar.service(OrganizationService.class, new Organizations(rules, types));
        registrar.service(RequestFeedbackDetailsService.class, new FeedbackDetails(rules, clock));
    }
}
