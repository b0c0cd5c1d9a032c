package org.hearback.sandbox.desk.jsm;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import com.atlassian.servicedesk.api.field.FieldId;
import com.atlassian.servicedesk.api.field.FieldInputValue;
import com.atlassian.servicedesk.api.request.CustomerRequest;
import com.atlassian.servicedesk.api.request.CustomerRequestCreateParameters;
import com.atlassian.servicedesk.api.request.CustomerRequestIssueQuery;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.atlassian.servicedesk.api.requesttype.RequestType;

import org.hearback.sandbox.desk.api.JiraTypes;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Requests;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Opens customer requests, or says why JSM would not. */
final class CustomerRequests implements ServiceDeskCustomerRequestService {
    private final Rules rules;
    private final JiraTypes types;

    CustomerRequests(Rules rules, JiraTypes types) {
        this.rules = rules;
        this.types = types;
    }

    @Override
    public CustomerRequestCreateParameters.Builder newCreateBuilder() {
        return new Builder();
    }

    @Override
    public CustomerRequest createCustomerRequest(
            @Nullable ApplicationUser user, CustomerRequestCreateParameters parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        parameters
                .fieldValues()
                .forEach((id, value) -> fields.put(id.value(), String.valueOf(value.value())));
        var wish =
                new Requests.Wish(
                        parameters.serviceDesk().getId(),
                        parameters.requestType().getId(),
                        fields,
                        parameters.raiseOnBehalfOf().orElse(null),
                        "api");
        try {
            return seen(rules.requests().raise(types.account(user), wish));
        } catch (Refusal e) {
            throw new ServiceDeskServiceException(
                    e.inWords(), "sd.customerrequest.error." + e.kind());
        }
    }

    @Override
    public CustomerRequestIssueQuery.Builder newIssueQueryBuilder() {
        return new IssueBuilder();
    }

    @Override
    public CustomerRequest getCustomerRequest(
            @Nullable ApplicationUser user, CustomerRequestIssueQuery query) {
        return rules.books()
                .issues()
                .byId(query.issue())
                .filter(row -> row.requestTypeId() != null)
                .filter(row -> query.overrideSecurity() || isOf(row, user))
                .map(this::seen)
                .orElseThrow(
                        () ->
                                new ServiceDeskServiceException(
                                        "The request you are looking for does not exist or you do"
                                                + " not have permission to view it.",
                                        "sd.customerrequest.error.notfound"));
    }

    private static boolean isOf(IssueRow row, @Nullable ApplicationUser user) {
        return user != null && user.getKey().equals(row.reporterKey());
    }

    private CustomerRequest seen(IssueRow row) {
        var type = Objects.requireNonNull(row.requestTypeId(), row.key());
        return new Seen(types.issue(row), Math.toIntExact(type), row.status().name());
    }

    private record Seen(Issue getIssue, int getRequestTypeId, String status)
            implements CustomerRequest {
        @Override
        public CustomerRequestStatus currentStatus() {
            return () -> status;
        }
    }

    private static final class IssueBuilder implements CustomerRequestIssueQuery.Builder {
        private long issue;
        private boolean unasked;

        @Override
        public CustomerRequestIssueQuery.Builder issue(long issue) {
            this.issue = issue;
            return this;
        }

        @Override
        public CustomerRequestIssueQuery.Builder overrideSecurity(boolean overrideSecurity) {
            unasked = overrideSecurity;
            return this;
        }

        @Override
        public CustomerRequestIssueQuery build() {
            return new IssueQuery(issue, unasked);
        }
    }

    private record IssueQuery(long issue, boolean overrideSecurity)
            implements CustomerRequestIssueQuery {}

    private static final class Builder implements CustomerRequestCreateParameters.Builder {
        private final Map<FieldId, FieldInputValue> fields = new LinkedHashMap<>();
        private @Nullable ServiceDesk desk;
        private @Nullable RequestType type;
        private @Nullable String customer;

        @Override
        public CustomerRequestCreateParameters.Builder serviceDesk(ServiceDesk serviceDesk) {
            desk = serviceDesk;
            return this;
        }

        @Override
        public CustomerRequestCreateParameters.Builder requestType(RequestType requestType) {
            type = requestType;
            return this;
        }

        @Override
        public CustomerRequestCreateParameters.Builder fieldValue(
                FieldId field, FieldInputValue value) {
            fields.put(field, value);
            return this;
        }

        @Override
        public CustomerRequestCreateParameters.Builder raiseOnBehalfOf(@Nullable String userName) {
            customer = userName;
            return this;
        }

        @Override
        public CustomerRequestCreateParameters build() {
            if (desk == null || type == null)
                throw new IllegalStateException("service desk and request type are required");
            return new Parameters(desk, type, Map.copyOf(fields), Optional.ofNullable(customer));
        }
    }

    private record Parameters(
            ServiceDesk serviceDesk,
            RequestType requestType,
            Map<FieldId, FieldInputValue> fieldValues,
            Optional<String> raiseOnBehalfOf)
            implements CustomerRequestCreateParameters {}
}
