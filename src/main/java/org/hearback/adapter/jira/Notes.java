package org.hearback.adapter.jira;

import com.atlassian.jira.user.ApplicationUser;

import org.hearback.kernel.RequestRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.stream.Stream;

/** Internal comments by which the agents of a request learn something. Thread-safe. */
final class Notes {
    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

    private final LiveIssues issues;
    private final MarkedComments comments;
    private final Words words;

    Notes(LiveIssues issues, MarkedComments comments, Words words) {
        this.issues = issues;
        this.comments = comments;
        this.words = words;
    }

    /**
     * Adds the note, unless the one with its mark is there. Its arguments are foreign words, such
     * as what a server said; the text of the key is markup.
     *
     * @param author null for nobody: a note that nobody signs is better than none
     */
    void add(
            RequestRef request,
            @Nullable ApplicationUser author,
            String once,
            String key,
            String... arguments) {
        var issue = issues.find(request).orElse(null);
        if (issue == null) {
            LOG.info("{} is gone, so note {} has no reader left", request.key(), once);
            return;
        }
        var text = words.say(key, Stream.of(arguments).map(WikiText::of).toArray());
        comments.addInternal(issue, author, text, once);
    }
}
