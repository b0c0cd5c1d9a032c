package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.verifyNoInteractions;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.event.comment.CommentCreatedEvent;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.util.json.JSONObject;

import org.hearback.channel.ReporterPolicy;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Posts;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

class CommentListenerTest {
    private final HostedJira jira = new HostedJira();
    private final RequestRef request =
            jira.desk()
                    .requests()
                    .open(Drafts.first(Posts.aPost().build(), jira.place(ReporterPolicy.CUSTOMER)))
                    .request();
    private final List<CommentId> heard = new ArrayList<>();

    @Test
    void given_a_channel_when_an_agent_answers_then_the_door_hears_of_it() {
        listener(true, this::hear).start();

        var id = write(false);

        assertThat(heard).containsExactly(id);
    }

    @Test
    void given_a_channel_when_an_agent_comments_internally_then_the_door_hears_nothing() {
        listener(true, this::hear).start();

        write(true);

        assertThat(heard).isEmpty();
    }

    @Test
    void given_a_project_without_channels_when_somebody_comments_then_no_table_is_read() {
        var properties = jira.watched(JsonEntityPropertyManager.class);
        listener(false, this::hear).start();

        write(false);

        verifyNoInteractions(properties);
        assertThat(heard).isEmpty();
    }

    @Test
    void given_the_door_is_broken_when_an_agent_answers_then_the_agent_is_not_told() {
        var id = write(false);
        var comment = jira.service(CommentManager.class).getCommentById(id.value());
        BiConsumer<RequestRef, CommentId> broken =
                (where, it) -> {
                    heard.add(it);
                    throw new IllegalStateException("no database");
                };

        assertThatCode(
                        () ->
                                listener(true, broken)
                                        .onCommentCreated(new CommentCreatedEvent(comment)))
                .doesNotThrowAnyException();

        assertThat(heard).containsExactly(id);
    }

    @Test
    void given_it_was_stopped_when_an_agent_answers_then_the_door_hears_nothing() {
        var listener = listener(true, this::hear);
        listener.start();
        listener.stop();

        write(false);

        assertThat(heard).isEmpty();
    }

    private void hear(RequestRef where, CommentId id) {
        assertThat(where).isEqualTo(request);
        heard.add(id);
    }

    private CommentListener listener(boolean hasChannel, BiConsumer<RequestRef, CommentId> door) {
        var project = jira.issue(request).getProjectId();
        return jira.desk()
                .listener(
                        jira.service(EventPublisher.class),
                        id -> hasChannel && id == project,
                        door);
    }

    private CommentId write(boolean internal) {
        var marks = Map.of("sd.public.comment", new JSONObject(Map.of("internal", internal)));
        return new CommentId(
                jira.service(CommentManager.class)
                        .create(
                                jira.issue(request),
                                jira.user("mara"),
                                "We are on it.",
                                null,
                                null,
                                Date.from(HostedJira.NOW),
                                marks,
                                true)
                        .getId());
    }
}
