package org.hearback.adapter.jira;

import java.util.Collection;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What the classes ask for that Jira makes from the descriptor: it gives them this, and they find
 * the rest here. {@link JiraDesk} makes it.
 */
public final class JiraModules {
    private final SuperUsers superUsers;
    private final Anonymizing anonymizing;
    private final UnaryOperator<String> say;

    JiraModules(SuperUsers superUsers, Anonymizing anonymizing, UnaryOperator<String> say) {
        this.superUsers = superUsers;
        this.anonymizing = anonymizing;
        this.say = say;
    }

    SuperUsers superUsers() {
        return superUsers;
    }

    Anonymizing anonymizing() {
        return anonymizing;
    }

    /**
     * Who is a super-user now. Asked on the threads of web requests.
     *
     * @param customers Jira user keys of those who have an account
     * @param requests the newest issues that they raised through channels, by issue id, at most
     *     that many
     */
    public record Standings(
            Supplier<? extends Collection<String>> customers,
            IntFunction<? extends Collection<Long>> requests) {}

    /** The text of the key in the language of the caller of the web request. */
    String say(String key) {
        return say.apply(key);
    }
}
