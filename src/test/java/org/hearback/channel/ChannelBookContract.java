package org.hearback.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.ChannelId;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** What every {@link ChannelBook} does. */
public interface ChannelBookContract {
    /** A book without any channel. */
    ChannelBook book();

    @Test
    default void given_a_draft_when_added_then_the_channel_is_active_and_says_the_same() {
        var draft =
                Channels.aChannel()
                        .named("Our account 😀")
                        .with("server", "https://social.example")
                        .with("words", "hearback,\nacme")
                        .withSecret("token", "s3cret \"€\"")
                        .draft();

        var channel = book().add(draft, Channels.CREATED_AT);

        assertThat(channel.state()).isEqualTo(ChannelState.ACTIVE);
        assertThat(channel.createdAt()).isEqualTo(Channels.CREATED_AT);
        assertThat(draftOf(channel)).isEqualTo(draft);
        assertThat(book().find(channel.id())).contains(channel);
        assertThat(book().find(new ChannelId(999_999))).isEmpty();
    }

    @Test
    default void given_several_channels_when_listed_then_the_oldest_comes_first() {
        var first = book().add(Channels.aChannel().named("Z").draft(), Channels.CREATED_AT);
        var second = book().add(Channels.aChannel().named("A").draft(), Channels.CREATED_AT);

        assertThat(book().all()).containsExactly(first, second);
    }

    @Test
    default void given_a_channel_when_changed_then_all_but_its_kind_is_replaced() {
        var old = book().add(Channels.aChannel().with("a", "1").draft(), Channels.CREATED_AT);
        var desk = new Desk(20_000, 26, "JIRAUSER20", ReporterPolicy.CHANNEL_USER);
        var draft =
                Channels.aChannel()
                        .ofKind("feed")
                        .named("New")
                        .withDesk(desk)
                        .with("b", "2")
                        .draft();

        var changed = book().change(old.id(), draft);

        assertThat(changed.kind()).isEqualTo(old.kind());
        assertThat(changed.name()).isEqualTo("New");
        assertThat(changed.desk()).isEqualTo(desk);
        assertThat(changed.settings()).isEqualTo(draft.settings());
        assertThat(book().find(old.id())).contains(changed);
    }

    @Test
    default void given_secrets_when_the_change_names_one_of_them_then_the_others_stay() {
        var old =
                book().add(
                                Channels.aChannel()
                                        .withSecret("token", "old")
                                        .withSecret("signing", "kept")
                                        .draft(),
                                Channels.CREATED_AT);

        book().change(old.id(), Channels.aChannel().withSecret("token", "new").draft());

        assertThat(book().find(old.id()).orElseThrow().settings())
                .isEqualTo(
                        Channels.aChannel()
                                .withSecret("token", "new")
                                .withSecret("signing", "kept")
                                .build()
                                .settings());
    }

    @Test
    default void given_a_secret_that_is_to_be_forgotten_when_changed_then_only_the_others_stay() {
        var secrets =
                Channels.aChannel().withSecret("token", "kept").withSecret("signing", "leaked");
        var old = book().add(secrets.draft(), Channels.CREATED_AT);

        book().change(old.id(), Channels.aChannel().forgetting("signing").draft());

        assertThat(book().find(old.id()).orElseThrow().settings().secrets())
                .isEqualTo(Map.of("token", new Secret("kept")));
    }

    @Test
    default void given_a_channel_when_paused_then_it_stays_in_the_list_with_its_secrets() {
        var channel =
                book().add(
                                Channels.aChannel().withSecret("token", "t").draft(),
                                Channels.CREATED_AT);

        book().setState(channel.id(), ChannelState.PAUSED);

        var paused = book().all().getFirst();
        assertThat(paused.state()).isEqualTo(ChannelState.PAUSED);
        assertThat(paused.settings()).isEqualTo(channel.settings());
    }

    @Test
    default void given_a_channel_when_removed_then_it_leaves_the_list_and_loses_its_secrets() {
        var draft = Channels.aChannel().with("server", "s").withSecret("token", "t").draft();
        var channel = book().add(draft, Channels.CREATED_AT);

        book().setState(channel.id(), ChannelState.REMOVED);

        assertThat(book().all()).isEmpty();
        var removed = book().find(channel.id()).orElseThrow();
        assertThat(removed.state()).isEqualTo(ChannelState.REMOVED);
        assertThat(removed.settings().secrets()).isEmpty();
        assertThat(removed.settings().plain()).containsEntry("server", "s");
    }

    @Test
    default void given_a_removed_channel_when_asked_for_projects_then_its_project_counts() {
        var desk = new Desk(20_000, 26, "JIRAUSER20", ReporterPolicy.CUSTOMER);
        book().add(Channels.aChannel().draft(), Channels.CREATED_AT);
        book().add(Channels.aChannel().draft(), Channels.CREATED_AT);
        var gone = book().add(Channels.aChannel().withDesk(desk).draft(), Channels.CREATED_AT);

        book().setState(gone.id(), ChannelState.REMOVED);

        assertThat(book().projects()).containsExactlyInAnyOrder(10_000L, 20_000L);
    }

    @Test
    default void given_a_removed_channel_when_another_is_added_then_its_id_is_not_used_again() {
        var gone = book().add(Channels.aChannel().draft(), Channels.CREATED_AT);
        book().setState(gone.id(), ChannelState.REMOVED);

        var next = book().add(Channels.aChannel().draft(), Channels.CREATED_AT);

        assertThat(next.id()).isNotEqualTo(gone.id());
    }

    @Test
    default void given_no_such_channel_when_changed_then_it_is_refused() {
        var nowhere = new ChannelId(999_999);

        assertThatThrownBy(() -> book().change(nowhere, Channels.aChannel().draft()))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> book().setState(nowhere, ChannelState.PAUSED))
                .isInstanceOf(NoSuchElementException.class);
    }

    private static ChannelDraft draftOf(Channel channel) {
        return new ChannelDraft(
                channel.kind(), channel.name(), channel.desk(), channel.settings(), Set.of());
    }
}
