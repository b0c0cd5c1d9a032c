package org.hearback.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.person.Handle;
import org.hearback.person.Handles;
import org.hearback.person.KnownHandle;
import org.junit.jupiter.api.Test;

import java.util.List;

final class TracesTest {
    private final Traces traces = new Traces(List.of(Handles.known(1, "mara")));

    @Test
    void given_a_text_when_it_has_a_name_in_any_case_then_they_are_in_it() {
        assertThat(traces.isIn("404 from https://social.example/@MARA/1")).isTrue();
        assertThat(traces.isIn("no such user: mara")).isTrue();
        assertThat(traces.isIn("404 from https://social.example/@tom/1")).isFalse();
        assertThat(traces.isIn(null)).isFalse();
    }

    @Test
    void given_a_name_of_two_letters_when_looked_for_then_it_is_not_seen_in_other_words() {
        var li = new Traces(List.of(known(new Handle("webhook:1", "77", "li", "Li", null))));

        assertThat(li.isIn("the list is too long")).isFalse();
    }

    @Test
    void given_an_id_when_it_stands_below_theirs_then_it_is_a_post_though_we_never_kept_it() {
        assertThat(traces.isPost(1, "https://social.example/users/mara/statuses/9")).isTrue();
        assertThat(traces.isPost(1, "https://social.example/users/mara2/statuses/9")).isFalse();
    }

    @Test
    void given_an_account_with_a_number_when_a_post_is_below_that_number_then_it_is_anybodys() {
        var number42 =
                new Traces(List.of(known(new Handle("webhook:1", "42", "lee", "Lee", null))));

        assertThat(number42.isPost(1, "42/7")).isFalse();
        assertThat(number42.isPost(2, "42/7")).isFalse();
    }

    @Test
    void given_a_kept_post_when_its_id_comes_from_another_channel_then_it_is_not_theirs() {
        traces.add(new PostKey(new ChannelId(1), "msg-1"));

        assertThat(traces.masked(1, "msg-1")).isEqualTo(Traces.mask(1, "msg-1"));
        assertThat(traces.masked(2, "msg-1")).isEqualTo("msg-1");
    }

    @Test
    void given_a_handle_that_is_erased_when_looked_for_then_it_has_left_no_words() {
        var nobody = Traces.erasedId(new HandleId(1));
        var erased = new Traces(List.of(known(new Handle("webhook:1", nobody, "", "", null))));

        assertThat(erased.isIn("what is " + nobody)).isFalse();
    }

    private static KnownHandle known(Handle handle) {
        return new KnownHandle(new HandleId(1), handle);
    }
}
