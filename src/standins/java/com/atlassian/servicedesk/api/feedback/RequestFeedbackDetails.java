package com.atlassian.servicedesk.api.feedback;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;

/** A value. */
public class RequestFeedbackDetails {
    private final ApplicationUser recipient;
    private final Issue issue;
    private final String feedbackQuestion;
    private final RequestFeedbackToken requestFeedbackToken;
    private final int feedbackScale;

    public RequestFeedbackDetails(
            ApplicationUser recipient,
            Issue issue,
            String feedbackQuestion,
            RequestFeedbackToken requestFeedbackToken,
            int feedbackScale) {
        this.recipient = recipient;
        this.issue = issue;
        this.feedbackQuestion = feedbackQuestion;
        this.requestFeedbackToken = requestFeedbackToken;
        this.feedbackScale = feedbackScale;
    }

    public ApplicationUser getRecipient() {
        return recipient;
    }

    public Issue getIssue() {
        return issue;
    }

    public String getFeedbackQuestion() {
        return feedbackQuestion;
    }

    public RequestFeedbackToken getRequestFeedbackToken() {
        return requestFeedbackToken;
    }

    public int getFeedbackScale() {
        return feedbackScale;
    }
}
