package com.opensymphony.workflow.loader;

/** A value that a loader fills. */
public class ResultDescriptor extends AbstractDescriptor {
    private int step;

    public int getStep() {
        return step;
    }

    public void setStep(int step) {
        this.step = step;
    }
}
