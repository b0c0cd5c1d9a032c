package org.hearback.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.user.util.UserManager;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Modules of a plugin that change Jira's own workings, with the whole desk behind them. */
class ExtensionsIT {
    private static final String JSON = "application/json";

    @TempDir static Path directory;
    private static Node node;
    private Visitor visitor;

    @BeforeAll
    static void start() throws Exception {
        var plugin = ExtensionsPlugin.build(directory);
        node = Node.start(NodeOptions.of(plugin, directory.resolve("home")).build());
    }

    @BeforeEach
    void come_as_somebody_new() {
        visitor = new Visitor(node);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private String search(String jql) throws Exception {
        var query = URLEncoder.encode(jql, StandardCharsets.UTF_8);
        return visitor.getAs("mara", "mara", "/rest/api/2/search?jql=" + query).body();
    }

    @Test
    void given_a_function_of_the_plugin_when_searched_then_jira_calls_it_and_tells_its_errors()
            throws Exception {
        assertThat(search("issue in starred(SUP-1)")).contains("\"total\":1", "SUP-1");
        assertThat(search("issue in starred()"))
                .contains("Function 'starred' expected '1' arguments but received '0'.");
        var mara = node.service(UserManager.class).getUserByName("mara");
        assertThat(node.service(SearchService.class).parseQuery(mara, "key in starred()").isValid())
                .isFalse();
    }

    @Test
    void given_an_indexed_property_when_searched_then_only_what_is_declared_is_known()
            throws Exception {
        assertThat(search("issue.property[tiny.mark].star = yes")).contains("\"total\":0");
        assertThat(search("issue.property[tiny.mark].other = yes")).contains("does not exist");
    }

    @Test
    void given_a_field_type_when_the_queue_and_an_issue_are_shown_then_its_views_are_escaped()
            throws Exception {
        var queue = visitor.getAs("mara", "mara", "/projects/SUP/queues").body();
        var marked = visitor.getAs("mara", "mara", "/browse/SUP-1").body();
        var plain = visitor.getAs("mara", "mara", "/browse/SUP-2").body();

        assertThat(queue)
                .contains("<th scope=\"col\">Star</th>")
                .contains("<b class='star'>&lt;bright&gt; of Star</b>");
        assertThat(marked).contains("<dt>Star</dt><dd><b class='star'>&lt;bright&gt; of Star</b>");
        assertThat(plain).doesNotContain("<dt>Star</dt>");
    }

    @Test
    void given_declared_permissions_when_an_administrator_looks_then_they_can_be_granted()
            throws Exception {
        var page = visitor.getAs("admin", "admin", "/secure/admin/GlobalPermissions.jspa").body();
        var scheme =
                visitor.getAs(
                                "admin",
                                "admin",
                                "/secure/project/EditPermissions.jspa?projectKey=SUP")
                        .body();

        assertThat(page).contains("data-permission=\"tiny.carer\"", "Carer", "hr-agents");
        assertThat(scheme).contains("data-permission=\"TINY_SEE\"", "Support leads");
        assertThat(
                        visitor.getAs("mara", "mara", "/secure/admin/GlobalPermissions.jspa")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void given_a_place_in_the_header_when_pages_are_shown_then_it_is_a_menu_by_its_conditions()
            throws Exception {
        var page = visitor.getAs("cara", "cara", "/mail").body();

        assertThat(page).contains("id=\"tiny-top\"", "id=\"tiny-top-menu\"", ">Star</a>");
        assertThat(visitor.get("/login.jsp").body())
                .contains("<a href=\"/jira/plugins/servlet/open\" id=\"tiny-top\">Stars</a>");
    }

    @Test
    void given_a_servlet_for_everybody_when_nobody_is_logged_in_then_it_answers() throws Exception {
        assertThat(visitor.get("/plugins/servlet/open").body()).isEqualTo("open to null");
    }

    @Test
    void given_a_handler_of_the_plugin_when_a_user_is_anonymized_then_its_errors_are_told()
            throws Exception {
        var refused =
                visitor.postAs(
                        "mara", "/rest/api/2/user/anonymization", JSON, "{\"userKey\":\"lee\"}");
        var done =
                visitor.postAs(
                        "admin", "/rest/api/2/user/anonymization", JSON, "{\"userKey\":\"lee\"}");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(done.statusCode()).isEqualTo(202);
        assertThat(done.body()).contains("\"status\":\"COMPLETED\"", "left of lee", "JIRAUSER");
    }

    @Test
    void given_modules_that_jira_would_not_enable_when_started_then_they_are_named()
            throws Exception {
        assertRefused("<project-permission key='X' category='MINE'/>", "MINE");
        assertRefused("<global-permission key='x'/>", "i18n-name-key");
        assertRefused("<jql-function key='f' class='tiny.F'/>", "<fname>");
        assertRefused(
                "<index-document-configuration key='i' entity-key='UserProperty'/>",
                "IssueProperty");
    }

    private static void assertRefused(String module, String why) throws Exception {
        var folder = Files.createTempDirectory(directory, "refused");
        var jar = new TinyPlugin().withModule(module).build(folder);
        var options = NodeOptions.of(jar, folder.resolve("home")).desk(TinyDesk::new).build();

        assertThatThrownBy(() -> Node.start(options))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }
}
