package com.atlassian.util.profiling;

public interface Ticker extends AutoCloseable {
    @Override
    void close();
}
