package com.opensymphony.workflow.loader;

/** A value that a loader fills. */
public class StepDescriptor extends AbstractDescriptor {}
