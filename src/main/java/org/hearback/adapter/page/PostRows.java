package org.hearback.adapter.page;

import org.hearback.intake.KeptPost;

/** Posts as admin pages list them: enough to know which one it is and what became of it. */
final class PostRows {
    private final Words words;
    private final Times times;

    PostRows(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    Model row(KeptPost kept) {
        var post = kept.post();
        var request = kept.request();
        return new Model()
                .with("author", post.author().displayName())
                .with("excerpt", Excerpt.of(post.text()))
                .with("link", Links.web(post.permalink()))
                .with("receivedAt", times.of(kept.receivedAt()))
                .with("state", words.name("hearback.state.", kept.state()))
                .with("reason", words.name("hearback.reason.", kept.reason()))
                .with("note", kept.note())
                .with("hasNote", !kept.note().isEmpty())
                .with("request", request == null ? null : request.key());
    }
}
