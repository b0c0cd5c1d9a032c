package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.RequestRef;
import org.hearback.request.DeskRefused;
import org.hearback.voice.ChangeLinks;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Mara is an agent who may link, and may see the software project, too. */
class JiraChangeLinksTest {
    private final HostedJira jira = new HostedJira();
    private final Product product = new Product(jira);
    private final RequestRef request = new Portal(jira).ask("kim", "The export hangs");
    private final Issue issue = product.make("Export in the background");
    private final ChangeRef change = Product.ref(issue);
    private final PermissionManager granted = jira.watched(PermissionManager.class);
    private final String mara = jira.user("mara").getKey();
    private final JiraLoops desk = jira.loops();
    private final ChangeLinks links = desk.links();

    @Test
    void given_a_request_when_linked_twice_then_jira_shows_one_link_that_reads_from_both_ends() {
        links.link(request.issueId(), change, mara);
        links.link(request.issueId(), change, mara);

        assertThat(shown()).hasSize(1);
        IssueLinkType type = shown().getFirst().getIssueLinkType();
        assertThat(type.getName()).isEqualTo("Voice");
        assertThat(type.getOutward()).isEqualTo("voices");
        assertThat(type.getInward()).isEqualTo("is voiced by");
        assertThat(links.requestsOf(change.issueId())).containsExactly(request.issueId());
        assertThat(links.changes()).containsExactly(change);
    }

    @Test
    void given_a_link_when_taken_away_then_nothing_is_left_and_once_more_is_harmless() {
        links.link(request.issueId(), change, mara);

        links.unlink(request.issueId(), change.issueId(), mara);
        links.unlink(request.issueId(), change.issueId(), mara);

        assertThat(shown()).isEmpty();
        assertThat(links.requestsOf(change.issueId())).isEmpty();
        assertThat(links.changes()).isEmpty();
    }

    @Test
    void given_other_links_when_asked_who_voices_then_they_are_not_among_them() {
        product.link("Relates", jira.issue(request), issue);

        assertThat(links.requestsOf(change.issueId())).isEmpty();
        assertThat(links.changes()).isEmpty();
    }

    @Test
    void given_no_permission_to_link_when_linked_then_it_is_refused() {
        deny("LINK_ISSUES");

        assertThatThrownBy(() -> links.link(request.issueId(), change, mara))
                .isInstanceOf(DeskRefused.class)
                .hasMessageContaining(request.key());

        assertThat(shown()).isEmpty();
    }

    @Test
    void given_no_permission_to_link_when_unlinked_then_it_is_refused() {
        links.link(request.issueId(), change, mara);
        deny("LINK_ISSUES");

        assertThatThrownBy(() -> links.unlink(request.issueId(), change.issueId(), mara))
                .isInstanceOf(DeskRefused.class);

        assertThat(shown()).hasSize(1);
    }

    @Test
    void given_a_change_that_one_may_not_see_when_linked_then_it_is_refused_like_a_missing_one() {
        doReturn(false)
                .when(granted)
                .hasPermission(eq(ProjectPermissions.BROWSE_PROJECTS), eq(issue), any());

        assertThatThrownBy(() -> links.link(request.issueId(), change, mara))
                .isInstanceOf(DeskRefused.class)
                .hasMessage(refusalOf(new ChangeRef(987_654, "APP-987")));
    }

    @Test
    void given_an_archived_change_when_linked_then_it_is_refused() {
        var issues = jira.watched(IssueManager.class);
        var archived = jira.archived(issue);
        doReturn(archived).when(issues).getIssueObject(issue.getId());

        assertThatThrownBy(() -> jira.loops().links().link(request.issueId(), change, mara))
                .isInstanceOf(DeskRefused.class);
    }

    @Test
    void given_a_linker_who_is_gone_when_linked_then_it_is_refused() {
        assertThatThrownBy(() -> links.link(request.issueId(), change, "nobody"))
                .isInstanceOf(DeskRefused.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void given_links_are_switched_off_when_linked_then_it_is_refused() {
        var off = jira.watched(IssueLinkManager.class);
        doReturn(false).when(off).isLinkingEnabled();

        assertThatThrownBy(() -> jira.loops().links().link(request.issueId(), change, mara))
                .isInstanceOf(DeskRefused.class);
    }

    @Test
    void given_two_nodes_when_both_start_then_there_is_one_kind_of_link() {
        desk.keepLinkType();
        jira.loops().keepLinkType();

        assertThat(types()).hasSize(1);
    }

    @Test
    void given_another_node_that_was_quicker_when_this_one_starts_then_it_takes_what_is_there() {
        var hosted = jira.service(IssueLinkTypeManager.class);
        var types = jira.watched(IssueLinkTypeManager.class);
        doAnswer(
                        call -> {
                            hosted.createIssueLinkType("Voice", "voices", "is voiced by", null);
                            throw new IllegalArgumentException("there is one of that name");
                        })
                .when(types)
                .createIssueLinkType(any(), any(), any(), any());

        jira.loops().keepLinkType();

        assertThat(types()).hasSize(1);
    }

    @Test
    void given_two_kinds_of_that_name_when_linked_then_all_nodes_take_the_older_one() {
        desk.keepLinkType();
        var known = types();
        var younger = mock(IssueLinkType.class);
        when(younger.getId()).thenReturn(Long.MAX_VALUE);
        var types = jira.watched(IssueLinkTypeManager.class);
        doReturn(List.of(younger, known.getFirst())).when(types).getIssueLinkTypesByName("Voice");

        jira.loops().links().link(request.issueId(), change, mara);

        assertThat(shown().getFirst().getLinkTypeId()).isEqualTo(known.getFirst().getId());
    }

    private List<IssueLinkType> types() {
        return List.copyOf(
                jira.service(IssueLinkTypeManager.class).getIssueLinkTypesByName("Voice"));
    }

    private List<IssueLink> shown() {
        return jira.service(IssueLinkManager.class).getInwardLinks(change.issueId());
    }

    private String refusalOf(ChangeRef missing) {
        try {
            links.link(request.issueId(), missing, mara);
            return "";
        } catch (DeskRefused e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void deny(String permission) {
        var key = new ProjectPermissionKey(permission);
        doReturn(false).when(granted).hasPermission(eq(key), any(Issue.class), any());
    }
}
