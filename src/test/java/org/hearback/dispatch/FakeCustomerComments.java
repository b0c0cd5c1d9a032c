package org.hearback.dispatch;

import org.hearback.kernel.RequestRef;
import org.hearback.request.DeskRefused;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What we said in Jira, in memory. */
public final class FakeCustomerComments implements CustomerComments {
    private final Map<String, Said> said = new LinkedHashMap<>();
    private final Set<Long> gone = new HashSet<>();
    private Consumer<Said> witness = it -> {};

    /**
     * A comment of ours.
     *
     * @param userKey who is mentioned; empty for one to the customer
     */
    public record Said(long issueId, String userKey, String text, String once) {}

    /** Sees each comment when it is made. */
    public void witness(Consumer<Said> who) {
        witness = who;
    }

    /** Jira takes no comment there any more. */
    public void remove(long issueId) {
        gone.add(issueId);
    }

    /** All comments, oldest first. */
    public List<Said> all() {
        return List.copyOf(said.values());
    }

    @Override
    public void onRequest(RequestRef request, String text, String once) {
        add(new Said(request.issueId(), "", text, once));
    }

    @Override
    public void inside(long issueId, String userKey, String text, String once) {
        add(new Said(issueId, userKey, text, once));
    }

    private void add(Said comment) {
        if (gone.contains(comment.issueId())) throw new DeskRefused("the issue is archived");
        if (said.putIfAbsent(comment.issueId() + " " + comment.once(), comment) == null)
            witness.accept(comment);
    }

    @Override
    public boolean stands(long issueId, String once) {
        return said.containsKey(issueId + " " + once);
    }
}
