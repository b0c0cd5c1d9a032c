package org.hearback.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.person.Handle.About;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What every {@link Shredder} of the store does to handles and links. */
public interface ShredderContract {
    /** When the links of tests are made. */
    Instant AT = Instant.parse("2026-01-05T10:00:00Z");

    /** The shredder of these books. */
    Shredder shredder();

    /** The handles that it empties. */
    HandleBook handles();

    /** The links whose reasons it empties. */
    LinkBook links();

    @Test
    default void given_a_handle_when_shredded_then_it_stands_without_anything_that_names_it() {
        var mara = handles().meet(named());

        shredder().shred(Set.of(mara.id()));

        var left = handles().find(mara.id()).orElseThrow().handle();
        assertThat(left.profile()).isNull();
        assertThat(left.about()).isEqualTo(About.NONE);
        assertThat(left.toString()).doesNotContainIgnoringCase("mara");
        assertThat(handles().named("mara@social.example", 9)).isEmpty();
        assertThat(handles().find(named().network(), named().stableId())).isEmpty();
    }

    @Test
    default void given_a_shredded_account_when_met_again_then_it_is_another_handle() {
        var mara = handles().meet(named());
        shredder().shred(Set.of(mara.id()));

        assertThat(handles().meet(named()).id()).isNotEqualTo(mara.id());
    }

    @Test
    default void given_another_with_the_same_address_when_one_is_shredded_then_it_hints_no_more() {
        var mara = handles().meet(named());
        var other = handles().meet(new Handle("webhook:1", "7", "m", "M", null, named().about()));

        shredder().shred(Set.of(mara.id()));

        assertThat(handles().hinting(Set.of(other.id()), 9)).isEmpty();
        assertThat(handles().find(other.id())).contains(other);
    }

    @Test
    default void given_links_when_shredded_then_their_reasons_are_gone_and_they_stand() {
        var mara = handles().meet(named()).id();
        var tom = handles().meet(Handles.handle("tom")).id();
        var kim = handles().meet(Handles.handle("kim")).id();
        var ended = links().add(mara, tom, Evidence.ASSERTED, "agent-1", AT, "Mara, I think");
        links().end(ended.id(), new Link.End("agent-2", AT, "Not Mara"));
        var live = links().add(mara, kim, Evidence.VERIFIED, "agent-1", AT, "Mara wrote it");
        var others = links().add(tom, kim, Evidence.ASSERTED, "agent-1", AT, "Alike");

        shredder().shred(Set.of(mara));

        assertThat(links().of(Set.of(mara)))
                .containsExactly(
                        new Link(
                                ended.id(),
                                mara,
                                tom,
                                Evidence.ASSERTED,
                                "agent-1",
                                AT,
                                "",
                                new Link.End("agent-2", AT, "")),
                        new Link(live.id(), mara, kim, Evidence.VERIFIED, "agent-1", AT, "", null));
        assertThat(links().find(others.id())).contains(others);
    }

    @Test
    default void given_a_shredded_handle_when_shredded_again_then_nothing_changes() {
        var mara = handles().meet(named()).id();
        shredder().shred(Set.of(mara));
        var left = handles().find(mara);

        shredder().shred(Set.of(mara));
        shredder().shred(Set.of());

        assertThat(handles().find(mara)).isEqualTo(left);
    }

    private static Handle named() {
        var about = new About(12, List.of(URI.create("https://mara.example/")), "mara@example.org");
        var mara = Handles.mara();
        return new Handle(
                mara.network(),
                mara.stableId(),
                mara.name(),
                mara.displayName(),
                mara.profile(),
                about);
    }
}
