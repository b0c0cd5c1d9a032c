package org.hearback.owner;

import org.hearback.loop.Change.Product;
import org.hearback.loop.Changes;

import java.util.List;
import java.util.Optional;

/** Project APP of Jira's simple workflow, and no other. */
public final class FakeProjectFile implements ProjectFile {
    @Override
    public Optional<Product> find(String key) {
        return Optional.of(Changes.PRODUCT).filter(it -> it.key().equalsIgnoreCase(key));
    }

    @Override
    public Optional<Product> find(long projectId) {
        return Optional.of(Changes.PRODUCT).filter(it -> it.projectId() == projectId);
    }

    @Override
    public List<Choice> statuses(long projectId) {
        return List.of(
                new Choice("1", "To Do"), new Choice("3", "In Progress"), new Choice("5", "Done"));
    }

    @Override
    public List<Choice> resolutions() {
        return List.of(
                new Choice("10000", "Done"),
                new Choice("10001", "Won't Do"),
                new Choice("10004", "Declined"));
    }
}
