package org.hearback.sandbox.desk.api;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.PriorityRow;
import org.hearback.sandbox.desk.model.ResolutionRow;
import org.hearback.sandbox.desk.rules.NewIssue;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** What people do with issues, asked for permission: look first, then do. */
final class DeskIssueService implements IssueService {
    private static final String GONE = "The issue no longer exists.";

    private final Rules rules;
    private final JiraTypes types;

    DeskIssueService(Rules rules, JiraTypes types) {
        this.rules = rules;
        this.types = types;
    }

    @Override
    public IssueInputParameters newIssueInputParameters() {
        return new Input();
    }

    @Override
    public CreateValidationResult validateCreate(
            ApplicationUser user, IssueInputParameters parameters) {
        NewIssue wanted = Input.of(parameters).asNewIssue(rules.books());
        ErrorCollection errors = new SimpleErrorCollection();
        try {
            rules.creation().check(types.account(user), wanted);
        } catch (Refusal e) {
            add(errors, e);
        }
        return new Wanted(wanted, errors);
    }

    @Override
    public IssueResult create(ApplicationUser user, CreateValidationResult result) {
        if (!result.isValid() || !(result instanceof Wanted wanted))
            throw new IllegalStateException("You can not create an issue with an invalid result.");
        ErrorCollection errors = new SimpleErrorCollection();
        try {
            IssueRow made = rules.creation().create(types.account(user), wanted.issue);
            return new IssueResult(types.issue(made), errors);
        } catch (Refusal e) {
            add(errors, e);
            return new IssueResult(null, errors);
        }
    }

    /** Of an issue's fields, this changes the priority. */
    @Override
    public UpdateValidationResult validateUpdate(
            ApplicationUser user, Long issueId, IssueInputParameters parameters) {
        String priority = Input.of(parameters).priority();
        ErrorCollection errors = new SimpleErrorCollection();
        IssueRow issue = rules.books().issues().byId(issueId).orElse(null);
        if (issue == null) errors.addErrorMessage(GONE);
        else if (!rules.permissions().mayOn(types.account(user), Permissions.EDIT, issue))
            errors.addErrorMessage("You do not have permission to edit issues in this project.");
        if (priority != null && PriorityRow.of(priority).isEmpty())
            errors.addError("priority", "The priority selected is invalid.");
        return new Checked(issue == null ? null : types.issue(issue), errors, priority);
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
            errors.addErrorMessage(GONE);
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
        String why = Input.of(parameters).resolution();
        IssueRow issue = rules.books().issues().byId(issueId).orElse(null);
        if (issue == null) errors.addErrorMessage(GONE);
        else if (rules.issues().transitions(actor, issue).stream()
                .noneMatch(s -> s.id() == actionId))
            errors.addErrorMessage(
                    "It seems that you have tried to perform an illegal workflow operation.");
        if (why != null && ResolutionRow.of(why).isEmpty())
            errors.addError("resolution", "The resolution selected is invalid.");
        MutableIssue seen = issue == null ? null : types.issue(issue);
        return new Step(seen, errors, actionId, why);
    }

    @Override
    public IssueResult transition(ApplicationUser user, TransitionValidationResult result) {
        if (!result.isValid() || !(result instanceof Step step))
            throw new IllegalStateException("You can not transition with an invalid result.");
        ErrorCollection errors = new SimpleErrorCollection();
        IssueRow issue = rules.books().issues().byId(result.getIssue().getId()).orElse(null);
        if (issue == null) {
            errors.addErrorMessage(GONE);
            return new IssueResult(null, errors);
        }
        try {
            ResolutionRow why = step.why == null ? null : ResolutionRow.of(step.why).orElseThrow();
            IssueRow moved =
                    rules.issues()
                            .transition(types.account(user), issue, result.getActionId(), why);
            return new IssueResult(types.issue(moved), errors);
        } catch (Refusal e) {
            add(errors, e);
            return new IssueResult(types.issue(issue), errors);
        }
    }

    private static void add(ErrorCollection errors, Refusal refusal) {
        refusal.messages().forEach(errors::addErrorMessage);
        refusal.fields().forEach(errors::addError);
    }

    /** An issue that was looked at; only such a one can be made. */
    private static final class Wanted extends CreateValidationResult {
        private final NewIssue issue;

        Wanted(NewIssue issue, ErrorCollection errors) {
            super(null, errors, Map.of(), Map.of());
            this.issue = issue;
        }
    }

    /** A change that was looked at; only such a one can be carried out. */
    private static final class Checked extends UpdateValidationResult {
        private final @Nullable String priority;

        Checked(@Nullable MutableIssue issue, ErrorCollection errors, @Nullable String priority) {
            super(issue, errors, Map.of());
            this.priority = priority;
        }
    }

    /** A step that was looked at; only such a one can be taken. */
    private static final class Step extends TransitionValidationResult {
        private final @Nullable String why;

        Step(
                @Nullable MutableIssue issue,
                ErrorCollection errors,
                int actionId,
                @Nullable String why) {
            super(issue, errors, Map.of(), Map.of(), actionId);
            this.why = why;
        }
    }
}
