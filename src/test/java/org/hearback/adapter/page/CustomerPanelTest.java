package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.FakeAccess;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

class CustomerPanelTest {
    private static final Map<String, Object> CONTEXT =
            Map.of("issue", new ViewedIssue(10_001, 10_000));

    private final TestPages pages = new TestPages();

    @Test
    void given_an_agent_who_may_see_people_when_rendered_then_there_is_a_place_for_the_card() {
        pages.access.become(FakeAccess.agentWhoSees(10_001L));

        assertThat(isShown(CONTEXT)).isTrue();
        assertThat(panel(CONTEXT).select(".hearback-customer").attr("data-hearback-panel"))
                .isEqualTo("card?issue=10001");
        assertThat(panel(CONTEXT).select("[role=status]")).hasSize(1);
    }

    @Test
    void given_somebody_who_may_not_see_people_when_rendered_then_nothing_is_there() {
        for (var caller :
                List.of(
                        FakeAccess.anonymous(),
                        FakeAccess.customer(),
                        FakeAccess.agentElsewhere(),
                        FakeAccess.agentOf(10_001L),
                        FakeAccess.caretaker(),
                        FakeAccess.admin())) {
            pages.access.become(caller);
            assertThat(isShown(CONTEXT)).isFalse();
            assertThat(panel(CONTEXT).body().children()).isEmpty();
        }
    }

    @Test
    void given_a_page_without_an_issue_when_looked_at_then_no_panel() {
        pages.access.become(FakeAccess.agentWhoSees(10_001L));

        assertThat(isShown(Map.of())).isFalse();
        assertThat(panel(Map.of()).body().children()).isEmpty();
    }

    @Test
    void given_each_caller_when_the_menu_is_made_then_only_caretakers_have_the_item() {
        var condition = new Caretakes(pages.desk());
        condition.init(Map.of());

        pages.access.become(FakeAccess.agentWhoLinks(10_001L));
        assertThat(condition.shouldDisplay(Map.of())).isFalse();
        pages.access.become(FakeAccess.anonymous());
        assertThat(condition.shouldDisplay(Map.of())).isFalse();
        pages.access.become(FakeAccess.caretaker());
        assertThat(condition.shouldDisplay(Map.of())).isTrue();
    }

    private boolean isShown(Map<String, Object> context) {
        var condition = new SeesPeople(pages.desk());
        condition.init(Map.of());
        return condition.shouldDisplay(context);
    }

    private Document panel(Map<String, Object> context) {
        var provider = new CustomerPanel(pages.desk());
        provider.init(Map.of());
        var html = new StringWriter();
        try {
            new StrictVelocity()
                    .render("templates/customer-panel.vm", provider.getContextMap(context), html);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Jsoup.parse(html.toString());
    }
}
