package org.hearback.sandbox.desk.api;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.PriorityRow;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Issues: the manager that asks nobody, and the service that asks for permission. */
final class DeskIssues implements IssueManager, IssueService {
    private final Rules rules;
    private final JiraTypes types;

    DeskIssues(Rules rules, JiraTypes types) {
        this.rules = rules;
        this.types = types;
    }

    @Override
    public @Nullable MutableIssue getIssueObject(Long issueId) {
        return types.issue(issueId);
    }

    @Override
    public IssueInputParameters newIssueInputParameters() {
        return new Input();
    }

    @Override
    public List<Issue> getIssueObjects(Collection<Long> ids) {
        return ids.stream().flatMap(id -> Stream.<Issue>ofNullable(types.issue(id))).toList();
    }

    /** Of an issue's fields, this changes the priority. */
    @Override
    public UpdateValidationResult validateUpdate(
            ApplicationUser user, Long issueId, IssueInputParameters parameters) {
        if (!(parameters instanceof Input input))
            throw new IllegalArgumentException("not from newIssueInputParameters()");
        ErrorCollection errors = new SimpleErrorCollection();
        IssueRow issue = rules.books().issues().byId(issueId).orElse(null);
        if (issue == null) errors.addErrorMessage("The issue no longer exists.");
        else if (!rules.permissions()
                .may(types.account(user), Permissions.EDIT, rules.issues().projectOf(issue)))
            errors.addErrorMessage("You do not have permission to edit issues in this project.");
        if (input.priority != null && PriorityRow.of(input.priority).isEmpty())
            errors.addError("priority", "The priority selected is invalid.");
        return new Checked(issue == null ? null : types.issue(issue), errors, input.priority);
    }

    @Override
    public IssueResult update(
            ApplicationUser user,
            UpdateValidationResult result,
            EventDispatchOption eventDispatchOption,
            boolean sendMail) {
        if (!result.isValid() || !(result instanceof Checked checked))
            throw new IllegalStateException("You can not update with an invalid result.");
        ErrorCollection errors = new SimpleErrorCollection();
        IssueRow issue = rules.books().issues().byId(result.getIssue().getId()).orElse(null);
        if (issue == null) {
            errors.addErrorMessage("The issue no longer exists.");
            return new IssueResult(null, errors);
        }
        if (checked.priority != null) {
            var priority = PriorityRow.of(checked.priority).orElseThrow();
            issue = rules.issues().prioritise(types.account(user), issue, priority);
        }
        return new IssueResult(types.issue(issue), errors);
    }

    @Override
    public TransitionValidationResult validateTransition(
            ApplicationUser user, Long issueId, int actionId, IssueInputParameters parameters) {
        ErrorCollection errors = new SimpleErrorCollection();
        Account actor = types.account(user);
        IssueRow issue = rules.books().issues().byId(issueId).orElse(null);
        if (issue == null) errors.addErrorMessage("The issue no longer exists.");
        else if (rules.issues().transitions(actor, issue).stream()
                .noneMatch(s -> s.id() == actionId))
            errors.addErrorMessage(
                    "It seems that you have tried to perform an illegal workflow operation.");
        MutableIssue seen = issue == null ? null : types.issue(issue);
        return new TransitionValidationResult(seen, errors, Map.of(), Map.of(), actionId);
    }

    @Override
    public IssueResult transition(ApplicationUser user, TransitionValidationResult result) {
        if (!result.isValid())
            throw new IllegalStateException("You can not transition with an invalid result.");
        ErrorCollection errors = new SimpleErrorCollection();
        IssueRow issue = rules.books().issues().byId(result.getIssue().getId()).orElse(null);
        if (issue == null) {
            errors.addErrorMessage("The issue no longer exists.");
            return new IssueResult(null, errors);
        }
        try {
            Account actor = types.account(user);
            IssueRow moved = rules.issues().transition(actor, issue, result.getActionId());
            return new IssueResult(types.issue(moved), errors);
        } catch (Refusal e) {
            e.messages().forEach(errors::addErrorMessage);
            return new IssueResult(types.issue(issue), errors);
        }
    }

    private static final class Input implements IssueInputParameters {
        private @Nullable String priority;

        @Override
        public IssueInputParameters setPriorityId(@Nullable String priorityId) {
            priority = priorityId;
            return this;
        }

        /** There are no screens here. */
        @Override
        public void setSkipScreenCheck(boolean skipScreenCheck) {}
    }

    /** A change that was looked at; only such a one can be carried out. */
    private static final class Checked extends UpdateValidationResult {
        private final @Nullable String priority;

        Checked(@Nullable MutableIssue issue, ErrorCollection errors, @Nullable String priority) {
            super(issue, errors, Map.of());
            this.priority = priority;
        }
    }
}
