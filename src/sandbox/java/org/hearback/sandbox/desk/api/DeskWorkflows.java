package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ResultDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;

import org.hearback.sandbox.desk.model.StatusRow;
import org.hearback.sandbox.desk.model.TransitionRow;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The workflow in osworkflow's words. A step has the id of its status: there is one for each. */
final class DeskWorkflows implements IssueWorkflowManager, WorkflowManager {
    private final Rules rules;
    private final JiraTypes types;

    DeskWorkflows(Rules rules, JiraTypes types) {
        this.rules = rules;
        this.types = types;
    }

    @Override
    public List<ActionDescriptor> getSortedAvailableActions(
            Issue issue, @Nullable ApplicationUser user) {
        return rules
                .books()
                .issues()
                .byId(issue.getId())
                .map(row -> rules.issues().transitions(types.account(user), row))
                .orElse(List.of())
                .stream()
                .map(DeskWorkflows::action)
                .toList();
    }

    private static ActionDescriptor action(TransitionRow transition) {
        var result = new ResultDescriptor();
        result.setStep(Math.toIntExact(transition.to().id()));
        var action = new ActionDescriptor();
        action.setId(transition.id());
        action.setName(transition.name());
        action.setUnconditionalResult(result);
        return action;
    }

    @Override
    public JiraWorkflow getWorkflow(Issue issue) {
        return workflow(rules.books().workflows().statuses());
    }

    /** All issue types of a project go the same way. */
    @Override
    public JiraWorkflow getWorkflow(Long projectId, String issueTypeId) {
        var workflows = rules.books().workflows();
        var project = rules.books().projects().byId(projectId).orElseThrow();
        Set<Long> reached =
                workflows.all(project.typeKey()).stream()
                        .flatMap(step -> Stream.of(step.fromStatus(), step.to().id()))
                        .collect(Collectors.toSet());
        return workflow(
                workflows.statuses().stream()
                        .filter(status -> reached.contains(status.id()))
                        .toList());
    }

    private static JiraWorkflow workflow(List<StatusRow> statuses) {
        var descriptor = new WorkflowDescriptor();
        for (StatusRow status : statuses) {
            var step = new StepDescriptor();
            step.setId(Math.toIntExact(status.id()));
            descriptor.addStep(step);
        }
        return new Workflow(descriptor, statuses);
    }

    private record Workflow(WorkflowDescriptor descriptor, List<StatusRow> statuses)
            implements JiraWorkflow {
        @Override
        public WorkflowDescriptor getDescriptor() {
            return descriptor;
        }

        @Override
        public List<Status> getLinkedStatusObjects() {
            return statuses.stream().<Status>map(DeskStatus::new).toList();
        }

        @Override
        public @Nullable Status getLinkedStatus(StepDescriptor step) {
            return statuses.stream()
                    .filter(status -> status.id() == step.getId())
                    .findFirst()
                    .map(DeskStatus::new)
                    .orElse(null);
        }
    }
}
