package com.opensymphony.workflow.loader;

/** A value that a loader fills. */
public class ActionDescriptor extends AbstractDescriptor {
    private String name;
    private ResultDescriptor unconditionalResult;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public ResultDescriptor getUnconditionalResult() {
        return unconditionalResult;
    }

    public void setUnconditionalResult(ResultDescriptor result) {
        this.unconditionalResult = result;
    }
}
