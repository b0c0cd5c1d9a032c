package com.opensymphony.workflow.loader;

import java.util.ArrayList;
import java.util.List;

/** A value that a loader fills. */
public class WorkflowDescriptor extends AbstractDescriptor {
    private final List<StepDescriptor> steps = new ArrayList<>();

    public void addStep(StepDescriptor step) {
        steps.add(step);
    }

    public StepDescriptor getStep(int id) {
        return steps.stream().filter(each -> each.getId() == id).findFirst().orElse(null);
    }
}
