package org.hearback.voice;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.Transactions;

import java.util.List;

final class FakeVoiceBookTest implements VoiceBookContract {
    private final FakeFactLog facts = new FakeFactLog();
    private final VoiceBook book = new FakeVoiceBook(facts);

    @Override
    public VoiceBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return facts.transactions();
    }

    @Override
    public List<Fact> told() {
        return facts.facts();
    }
}
