package com.atlassian.jira.task.context;

public interface Context {
    Task start(Object input);

    interface Task extends AutoCloseable {
        void complete();

        @Override
        void close();
    }
}
