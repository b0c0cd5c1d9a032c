package org.hearback.voice;

import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A book in which something happens right before a voice is linked, once. */
final class RivalBook implements VoiceBook {
    private final VoiceBook book;
    private final Runnable rival;
    private boolean done;

    RivalBook(VoiceBook book, Runnable rival) {
        this.book = book;
        this.rival = rival;
    }

    @Override
    public Optional<Voice> link(Draft draft) {
        if (!done) {
            done = true;
            rival.run();
        }
        return book.link(draft);
    }

    @Override
    public boolean restate(long id, @Nullable HandleId speaker, Voice.Words words) {
        return book.restate(id, speaker, words);
    }

    @Override
    public boolean end(long id, Voice.End end) {
        return book.end(id, end);
    }

    @Override
    public boolean end(Voice read, Voice.End end) {
        return book.end(read, end);
    }

    @Override
    public Optional<Voice> find(long id) {
        return book.find(id);
    }

    @Override
    public List<Voice> ofChanges(Collection<Long> changeIds) {
        return book.ofChanges(changeIds);
    }

    @Override
    public List<Voice> ofSource(Source source) {
        return book.ofSource(source);
    }

    @Override
    public List<Voice> ofRequests(Collection<Long> issueIds) {
        return book.ofRequests(issueIds);
    }

    @Override
    public List<Voice> ofSpeakers(Collection<HandleId> speakers, int limit) {
        return book.ofSpeakers(speakers, limit);
    }

    @Override
    public List<Long> changesAfter(long issueId, int limit) {
        return book.changesAfter(issueId, limit);
    }
}
