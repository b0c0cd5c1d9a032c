package com.atlassian.jira.bc.issue;

import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;

import java.util.Map;

public interface IssueService {
    IssueInputParameters newIssueInputParameters();

    CreateValidationResult validateCreate(ApplicationUser user, IssueInputParameters parameters);

    IssueResult create(ApplicationUser user, CreateValidationResult createValidationResult);

    TransitionValidationResult validateTransition(
            ApplicationUser user, Long issueId, int actionId, IssueInputParameters parameters);

    IssueResult transition(ApplicationUser user, TransitionValidationResult result);

    UpdateValidationResult validateUpdate(
            ApplicationUser user, Long issueId, IssueInputParameters parameters);

    IssueResult update(
            ApplicationUser user,
            UpdateValidationResult result,
            EventDispatchOption eventDispatchOption,
            boolean sendMail);

    /** A value. */
    class IssueResult extends ServiceResultImpl {
        private final MutableIssue issue;

        public IssueResult(MutableIssue issue, ErrorCollection errors) {
            super(errors);
            this.issue = issue;
        }

        public MutableIssue getIssue() {
            return issue;
        }
    }

    /** A value. */
    class CreateValidationResult extends ServiceResultImpl {
        private final MutableIssue issue;

        public CreateValidationResult(
                MutableIssue issue,
                ErrorCollection errors,
                Map<String, Object> fieldValuesHolder,
                Map<String, Object> properties) {
            super(errors);
            this.issue = issue;
        }

        public MutableIssue getIssue() {
            return issue;
        }
    }

    class UpdateValidationResult extends ServiceResultImpl {
        private final MutableIssue issue;

        public UpdateValidationResult(
                MutableIssue issue, ErrorCollection errors, Map<String, Object> fieldValuesHolder) {
            super(errors);
            this.issue = issue;
        }

        public MutableIssue getIssue() {
            return issue;
        }
    }

    /** A value. */
    class TransitionValidationResult extends ServiceResultImpl {
        private final MutableIssue issue;
        private final int actionId;

        public TransitionValidationResult(
                MutableIssue issue,
                ErrorCollection errors,
                Map<String, Object> fieldValuesHolder,
                Map<?, ?> additionalInputs,
                int actionId) {
            super(errors);
            this.issue = issue;
            this.actionId = actionId;
        }

        public MutableIssue getIssue() {
            return issue;
        }

        public int getActionId() {
            return actionId;
        }
    }
}
