package org.hearback.sandbox.desk.jsm;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import com.atlassian.servicedesk.api.feedback.RequestFeedbackDetails;
import com.atlassian.servicedesk.api.feedback.RequestFeedbackDetailsService;
import com.atlassian.servicedesk.api.feedback.RequestFeedbackToken;

import org.hearback.sandbox.desk.model.PropertyRow;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.desk.rules.Surveys;

import java.time.Clock;
import java.util.UUID;

/** What a mail needs that asks a customer for a rating: a token, kept as JSM keeps it. */
final class FeedbackDetails implements RequestFeedbackDetailsService {
    private static final String TOKEN = "feedback.token.key";
    private static final String QUESTION = "How was our service for this request?";

    private final Rules rules;
    private final Clock clock;

    FeedbackDetails(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public RequestFeedbackDetails getRequestFeedbackDetails(
            ApplicationUser recipient, Issue issue) {
        boolean mine =
                rules.books()
                        .issues()
                        .byId(issue.getId())
                        .filter(row -> row.requestTypeId() != null)
                        .filter(row -> recipient.getKey().equals(row.reporterKey()))
                        .isPresent();
        if (!mine)
            throw new ServiceDeskServiceException(
                    "Only the reporter of a request can be asked for feedback.",
                    "sd.feedback.error.not.reporter");
        return new RequestFeedbackDetails(
                recipient,
                issue,
                QUESTION,
                new RequestFeedbackToken(token(issue.getId())),
                Surveys.BEST);
    }

    private String token(long issueId) {
        var properties = rules.books().properties();
        return properties
                .get(PropertyRow.ISSUE, issueId, TOKEN)
                .map(property -> property.json().replace("\"", ""))
                .orElseGet(
                        () -> {
                            String fresh = UUID.randomUUID().toString().replace("-", "");
                            properties.put(
                                    PropertyRow.ISSUE,
                                    issueId,
                                    TOKEN,
                                    "\"" + fresh + "\"",
                                    clock.instant());
                            return fresh;
                        });
    }
}
