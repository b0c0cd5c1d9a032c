package org.hearback.wording;

final class FakeTemplateBookTest implements TemplateBookContract {
    private final TemplateBook book = new FakeTemplateBook();

    @Override
    public TemplateBook book() {
        return book;
    }
}
