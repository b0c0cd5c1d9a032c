package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.RequestRef;
import org.hearback.request.DeskRefused;
import org.hearback.voice.ChangeFinder;
import org.hearback.voice.ChangeFinder.Draft;
import org.hearback.voice.ChangeFinder.Found;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Mara is an agent who sees the software project; kim is a customer. */
class JiraChangeFinderTest {
    private final HostedJira jira = new HostedJira();
    private final Portal portal = new Portal(jira);
    private final Product product = new Product(jira);
    private final Issue dark =
            product.make(
                    form ->
                            form.setSummary("Dark theme for lists")
                                    .setDescription("Eyes hurt at night."));
    private final Issue invoices = product.make("Invoices show the wrong currency");
    private final Issue lists = product.make("Lists jump while scrolling");
    private final ChangeFinder finder = jira.loops().finder();

    @BeforeEach
    void mara_looks() {
        portal.look("mara");
    }

    @Test
    void given_a_customers_words_when_looked_for_then_what_shares_rare_words_comes_first() {
        var found = finder.likely("Please give us a dark theme! The lists blind me.", List.of(), 3);

        assertThat(found)
                .extracting(Found::summary)
                .startsWith("Dark theme for lists")
                .contains("Lists jump while scrolling")
                .doesNotContain("Invoices show the wrong currency");
        assertThat(found.getFirst())
                .isEqualTo(
                        new Found(Product.ref(dark), "Dark theme for lists", "To Do", "Acme App"));
    }

    @Test
    void given_what_is_linked_already_when_looked_for_then_it_is_not_offered_again() {
        assertThat(finder.likely("dark theme for lists", List.of(dark.getId()), 3))
                .extracting(Found::change)
                .contains(Product.ref(lists))
                .doesNotContain(Product.ref(dark));
    }

    @Test
    void given_a_change_that_is_done_when_looked_for_then_it_is_not_offered() {
        product.step(dark, "Done");

        assertThat(finder.likely("dark theme", List.of(), 3)).isEmpty();
    }

    @Test
    void given_customer_requests_with_the_same_words_when_looked_for_then_they_are_no_changes() {
        portal.ask("kim", "Dark theme please");

        assertThat(finder.likely("dark theme", List.of(), 3))
                .extracting(Found::change)
                .containsExactly(Product.ref(dark));
    }

    @Test
    void given_signs_of_the_search_language_when_looked_for_then_they_are_words_like_others() {
        var odd = "dark* OR (theme AND NOT \"x\") && [a TO b] ~ project = APP \\ text:{!} -- ^2";

        assertThat(finder.likely(odd, List.of(), 3))
                .extracting(Found::change)
                .contains(Product.ref(dark));
        assertThat(finder.likely("??? *** ((( \"\" --", List.of(), 3)).isEmpty();
        assertThat(finder.likely("", List.of(), 3)).isEmpty();
    }

    @Test
    void given_a_reader_who_may_not_see_the_project_when_looked_for_then_nothing_is_found() {
        portal.look("kim");

        assertThat(finder.likely("dark theme", List.of(), 3)).isEmpty();
        assertThat(finder.find(dark.getKey())).isEmpty();
        assertThat(finder.find(List.of(dark.getId()))).isEmpty();
        assertThat(finder.textOf(dark.getId())).isEmpty();
    }

    @Test
    void given_nobody_is_logged_in_when_asked_then_nothing_is_found() {
        jira.service(JiraAuthenticationContext.class).clearLoggedInUser();

        assertThat(finder.likely("dark theme", List.of(), 3)).isEmpty();
        assertThat(finder.find(dark.getKey())).isEmpty();
        assertThat(finder.places()).isEmpty();
        assertThatThrownBy(() -> finder.create(draft("Dark theme", "")))
                .isInstanceOf(DeskRefused.class);
    }

    @Test
    void given_a_key_or_a_number_when_looked_up_then_the_change_is_found() {
        assertThat(finder.find(" " + dark.getKey() + " ")).map(Found::change).contains(ref(dark));
        assertThat(finder.find("" + dark.getId())).map(Found::change).contains(ref(dark));
        assertThat(finder.find(List.of(dark.getId(), lists.getId(), 987_654L)))
                .extracting(Found::change)
                .containsExactlyInAnyOrder(ref(dark), ref(lists));
        assertThat(finder.find("APP-9999")).isEmpty();
        assertThat(finder.find("")).isEmpty();
    }

    @Test
    void given_a_customer_request_when_looked_up_then_it_is_no_change_but_can_be_read() {
        RequestRef request = portal.ask("kim", "The export hangs");

        assertThat(finder.find(request.key())).isEmpty();
        assertThat(finder.textOf(request.issueId())).isEqualTo("The export hangs");
        assertThat(finder.textOf(dark.getId()))
                .isEqualTo("Dark theme for lists\nEyes hurt at night.");
    }

    @Test
    void given_a_caller_when_places_are_listed_then_they_are_those_where_they_may_make_issues() {
        assertThat(finder.places())
                .singleElement()
                .satisfies(
                        place -> {
                            assertThat(place.key()).isEqualTo("APP");
                            assertThat(place.types())
                                    .extracting(ChangeFinder.IssueType::name)
                                    .contains("Bug", "Story")
                                    .doesNotContain("Sub-task");
                        });
    }

    @Test
    void given_a_draft_when_made_then_the_quote_is_set_off_and_shows_no_markup_of_its_own() {
        var made = finder.create(draft("Dark theme", "My eyes {color:red}hurt{color}!"));

        Issue issue = product.issue(made.key());
        assertThat(issue.getSummary()).isEqualTo("Dark theme");
        assertThat(issue.getReporter()).isEqualTo(jira.user("mara"));
        assertThat(issue.getDescription())
                .isEqualTo(
                        "For tired eyes.\n\n{quote}\nMy eyes \\{color:red\\}hurt\\{color\\}!\n"
                                + "{quote}");
    }

    @Test
    void given_no_quote_when_made_then_only_what_was_typed_is_there() {
        var made = finder.create(draft("Dark theme", ""));

        assertThat(product.issue(made.key()).getDescription()).isEqualTo("For tired eyes.");
    }

    @Test
    void given_what_jira_will_not_take_when_made_then_it_is_refused_in_its_words() {
        assertThatThrownBy(() -> finder.create(draft("", "")))
                .isInstanceOf(DeskRefused.class)
                .hasMessageContaining("summary");
    }

    @Test
    void given_a_caller_who_may_not_make_issues_when_made_then_it_is_refused() {
        portal.look("kim");

        assertThatThrownBy(() -> finder.create(draft("Dark theme", "")))
                .isInstanceOf(DeskRefused.class);
    }

    @Test
    void given_an_issue_that_one_may_not_see_when_found_by_id_then_it_is_left_out() {
        PermissionManager granted = jira.watched(PermissionManager.class);
        doReturn(false)
                .when(granted)
                .hasPermission(eq(ProjectPermissions.BROWSE_PROJECTS), eq(dark), any());

        assertThat(jira.loops().finder().find(List.of(dark.getId(), invoices.getId())))
                .extracting(Found::change)
                .containsExactly(ref(invoices));
    }

    private Draft draft(String summary, String quote) {
        var type =
                product.project().getIssueTypes().stream()
                        .filter(each -> each.getName().equals("Bug"))
                        .findFirst()
                        .orElseThrow();
        return new Draft(
                product.project().getId(), type.getId(), summary, "For tired eyes.", quote);
    }

    private static ChangeRef ref(Issue issue) {
        return Product.ref(issue);
    }
}
