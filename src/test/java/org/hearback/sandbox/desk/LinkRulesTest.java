package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.LinkRow;
import org.hearback.sandbox.desk.model.LinkTypeRow;
import org.hearback.sandbox.desk.rules.Links;
import org.hearback.sandbox.desk.rules.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkRulesTest {
    private TestDesk desk;
    private Links links;
    private LinkTypeRow clones;

    @BeforeEach
    void a_desk() {
        desk = TestDesk.fresh();
        links = desk.rules.links();
        clones = links.type("Cloners");
    }

    private IssueRow issue(String key) {
        return desk.books.issues().byKey(key).orElseThrow();
    }

    @Test
    void given_an_agent_when_they_link_twice_and_unlink_then_each_is_told_once() {
        links.link(desk.account("mara"), clones, issue("APP-1"), issue("SUP-1"));
        links.link(desk.account("mara"), clones, issue("APP-1"), issue("SUP-1"));
        LinkRow link = desk.books.links().outward(issue("APP-1").id()).getFirst();
        links.unlink(desk.account("mara"), issue("SUP-1"), link.id());

        assertThat(desk.happened)
                .containsExactly("LINKED APP-1 clones SUP-1", "UNLINKED APP-1 clones SUP-1");
    }

    @Test
    void given_what_jira_refuses_when_linked_then_it_is_refused() {
        assertThatThrownBy(
                        () ->
                                links.link(
                                        desk.account("mara"),
                                        clones,
                                        issue("APP-1"),
                                        issue("APP-1")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("itself");
        assertThatThrownBy(() -> links.store(4711, issue("APP-1").id(), issue("SUP-1").id()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> links.store(clones.id(), issue("APP-1").id(), 4711))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () ->
                                links.link(
                                        desk.account("kim"),
                                        clones,
                                        issue("APP-1"),
                                        issue("SUP-1")))
                .isInstanceOf(Refusal.class);
        assertThat(desk.happened).isEmpty();
    }

    @Test
    void given_a_link_when_another_issue_gives_it_up_then_it_stays() {
        links.link(desk.account("mara"), clones, issue("APP-1"), issue("SUP-1"));
        LinkRow link = desk.books.links().outward(issue("APP-1").id()).getFirst();

        assertThatThrownBy(() -> links.unlink(desk.account("mara"), issue("APP-2"), link.id()))
                .isInstanceOf(Refusal.class);
        assertThat(desk.books.links().byId(link.id())).isPresent();
    }

    @Test
    void given_a_kind_of_link_when_an_app_makes_it_then_its_name_is_taken() {
        LinkTypeRow made = links.addType("Follows", "follows", "is followed by");

        assertThat(links.type("follows")).isEqualTo(made);
        assertThatThrownBy(() -> links.addType("FOLLOWS", "a", "b")).isInstanceOf(Refusal.class);
    }
}
