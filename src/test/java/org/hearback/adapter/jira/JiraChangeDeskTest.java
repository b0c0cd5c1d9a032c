package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.link.IssueLinkManager;

import org.hearback.kernel.RequestRef;
import org.hearback.loop.Change;
import org.hearback.loop.ChangeDesk;
import org.hearback.loop.ChangeDesk.Way;
import org.hearback.loop.ChangeDesk.Way.Kind;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

class JiraChangeDeskTest {
    private static final long NO_ISSUE = 987_654_321;

    private final HostedJira jira = new HostedJira();
    private final Product product = new Product(jira);
    private final Issue export = product.make("Export in the background");
    private final Issue other = product.make("Export to a file");
    private final RequestRef request = new Portal(jira).ask("kim", "The export hangs");
    private final ChangeDesk desk = jira.loops().changes();

    @Test
    void given_a_new_change_when_read_then_nothing_has_begun() {
        var change = read(export);

        assertThat(change.ref()).isEqualTo(Product.ref(export));
        assertThat(change.product())
                .isEqualTo(new Change.Product(product.project().getId(), "APP", "Acme App"));
        assertThat(change.summary()).isEqualTo("Export in the background");
        assertThat(change.status().category()).isEqualTo(Change.Category.NEW);
        assertThat(change.resolution()).isNull();
        assertThat(change.versions()).isEmpty();
    }

    @Test
    void given_work_on_a_change_when_read_then_it_says_so() {
        var taken = product.make(input -> input.setSummary("Export").setAssigneeId("dev"));
        product.step(taken, "In Progress");

        assertThat(read(taken).assigned()).isTrue();
        assertThat(read(taken).status().category()).isEqualTo(Change.Category.BEGUN);
    }

    @Test
    void given_fix_versions_when_one_is_released_then_the_change_tells_them_apart() {
        var planned = product.planned("Export", "3.2", "3.3");
        product.release("3.2", true);

        assertThat(read(planned).versions())
                .containsExactlyInAnyOrder(
                        new Change.Version(product.version("3.2").getId(), "3.2", true),
                        new Change.Version(product.version("3.3").getId(), "3.3", false));
        assertThat(desk.fixedIn(product.version("3.2").getId())).contains(planned.getId());
        assertThat(desk.fixedIn(NO_ISSUE)).isEmpty();
    }

    @Test
    void given_ids_that_are_gone_or_archived_when_read_then_they_are_left_out() {
        var issues = jira.watched(IssueManager.class);
        doReturn(List.of(export, jira.archived(other))).when(issues).getIssueObjects(any());

        assertThat(jira.loops().changes().find(List.of(export.getId(), other.getId(), NO_ISSUE)))
                .extracting(Change::ref)
                .containsExactly(Product.ref(export));
    }

    @Test
    void given_thousands_of_ids_when_read_then_no_query_names_more_than_a_database_takes() {
        var issues = jira.watched(IssueManager.class);
        var ids = new ArrayList<>(LongStream.range(900_000, 901_200).boxed().toList());
        ids.add(export.getId());

        var found = jira.loops().changes().find(ids);

        assertThat(found).hasSize(1);
        verify(issues, never()).getIssueObjects(argThat(some -> some.size() > 1000));
    }

    @Test
    void given_a_duplicate_when_followed_then_it_leads_to_what_it_duplicates() {
        product.link("Duplicate", other, export);

        assertThat(desk.waysTo(export.getId())).containsExactly(way(Kind.DUPLICATE, other));
        assertThat(desk.waysFrom(other.getId())).containsExactly(way(Kind.DUPLICATE, export));
        assertThat(desk.waysTo(other.getId())).isEmpty();
        assertThat(desk.waysFrom(export.getId())).isEmpty();
    }

    @Test
    void given_a_clone_when_followed_then_its_original_leads_to_it() {
        product.link("Cloners", other, jira.issue(request));

        assertThat(desk.waysTo(other.getId()))
                .containsExactly(new Way(Kind.CLONE, request.issueId(), request.key()));
        assertThat(desk.waysFrom(request.issueId())).containsExactly(way(Kind.CLONE, other));
        assertThat(desk.waysTo(request.issueId())).isEmpty();
    }

    @Test
    void given_other_links_when_followed_then_they_lead_nowhere() {
        product.link("Relates", other, export);

        assertThat(desk.waysTo(export.getId())).isEmpty();
        assertThat(desk.waysFrom(other.getId())).isEmpty();
    }

    @Test
    void given_an_issue_of_an_epic_when_followed_then_it_leads_to_the_epic() {
        var epic = product.issue("APP-2");
        var story = product.issue("APP-3");

        assertThat(desk.waysTo(epic.getId())).containsExactly(way(Kind.EPIC, story));
        assertThat(desk.waysFrom(story.getId())).containsExactly(way(Kind.EPIC, epic));
    }

    @Test
    void given_a_sub_task_when_followed_then_it_leads_to_its_parent() {
        var issues = jira.watched(IssueManager.class);
        var parent = jira.copy(export);
        var part = jira.copy(other);
        doReturn(List.of(part)).when(parent).getSubTaskObjects();
        doReturn(true).when(part).isSubTask();
        doReturn(parent).when(part).getParentObject();
        doReturn(List.of(parent)).when(issues).getIssueObjects(List.of(export.getId()));
        doReturn(part).when(issues).getIssueObject(other.getId());
        var followed = jira.loops().changes();

        assertThat(followed.waysTo(export.getId())).containsExactly(way(Kind.SUB_TASK, other));
        assertThat(followed.waysFrom(other.getId())).containsExactly(way(Kind.SUB_TASK, export));
    }

    @Test
    void given_an_archived_duplicate_when_followed_then_it_leads_nowhere() {
        product.link("Duplicate", other, export);
        var issues = jira.watched(IssueManager.class);
        MutableIssue archived = jira.archived(other);
        doReturn(List.of(archived)).when(issues).getIssueObjects(List.of(other.getId()));

        assertThat(jira.loops().changes().waysTo(export.getId())).isEmpty();
    }

    @Test
    void given_many_issues_when_followed_at_once_then_links_are_read_by_kind() {
        product.link("Duplicate", other, export);
        product.link("Cloners", other, jira.issue(request));
        var links = jira.watched(IssueLinkManager.class);
        var ids = new ArrayList<>(LongStream.range(900_000, 900_200).boxed().toList());
        ids.addAll(List.of(export.getId(), other.getId()));
        clearInvocations(links);

        var ways = jira.loops().changes().waysTo(ids);

        assertThat(ways.get(export.getId())).containsExactly(way(Kind.DUPLICATE, other));
        assertThat(ways.get(other.getId()))
                .containsExactly(new Way(Kind.CLONE, request.issueId(), request.key()));
        verify(links, never()).getInwardLinks(any());
        verify(links, never()).getOutwardLinks(any());
    }

    @Test
    void given_requests_and_other_issues_when_asked_then_they_are_told_apart() {
        assertThat(desk.isRequest(request.issueId())).isTrue();
        assertThat(desk.isRequest(export.getId())).isFalse();
        assertThat(desk.isRequest(NO_ISSUE)).isFalse();
    }

    private Change read(Issue issue) {
        return desk.find(List.of(issue.getId())).getFirst();
    }

    private static Way way(Kind kind, Issue to) {
        return new Way(kind, to.getId(), to.getKey());
    }
}
