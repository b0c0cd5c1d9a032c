package com.opensymphony.workflow.loader;

public abstract class AbstractDescriptor {
    private int id;

    public int getId() {
        return id;
    }

    public void setId(int id) {
        this.id = id;
    }
}
