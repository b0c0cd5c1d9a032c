package org.hearback.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a node lets a plugin do, and what it refuses as Jira 11 would. */
class NodeIT {
    private static final String JSON = "application/json";
    private static final String WEBSUDO = "/secure/admin/WebSudoAuthenticate.jspa";

    @TempDir static Path directory;
    private static Node node;
    private Visitor visitor;

    @BeforeAll
    static void start_a_node_with_a_tiny_plugin() throws Exception {
        var plugin = ModulesPlugin.build(directory);
        node =
                Node.start(
                        NodeOptions.of(plugin, directory.resolve("home"))
                                .desk(TinyDesk::new)
                                .build());
    }

    @BeforeEach
    void come_as_somebody_new() {
        visitor = new Visitor(node);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void given_a_method_without_annotation_when_others_than_licensed_users_call_then_no()
            throws Exception {
        assertThat(visitor.get("/rest/tiny/1.0/door").statusCode()).isEqualTo(401);
        assertThat(visitor.getAs("customer", "customer", "/rest/tiny/1.0/door").statusCode())
                .isEqualTo(403);

        assertThat(visitor.getAs("agent", "agent", "/rest/tiny/1.0/door").body())
                .isEqualTo("for agents");
    }

    @Test
    void given_annotations_when_called_then_they_decide() throws Exception {
        assertThat(visitor.get("/rest/tiny/latest/door/open").body()).isEqualTo("for all");
        assertThat(visitor.get("/rest/tiny/latest/other").body()).isEqualTo("the other");
        assertThat(visitor.getAs("agent", "agent", "/rest/tiny/1/door/admin").statusCode())
                .isEqualTo(403);
        assertThat(visitor.getAs("admin", "admin", "/rest/tiny/1/door/admin").body())
                .isEqualTo("for admins");
    }

    @Test
    void given_a_wrong_password_when_basic_auth_then_401_even_where_all_may_come()
            throws Exception {
        var answer = visitor.getAs("agent", "no", "/rest/tiny/1.0/door/open");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void given_a_resource_with_state_when_called_twice_then_it_is_a_new_one() throws Exception {
        visitor.get("/rest/tiny/1.0/door/calls");

        assertThat(visitor.get("/rest/tiny/1.0/door/calls").body()).isEqualTo("1");
    }

    @Test
    void given_a_content_type_of_forms_when_posted_without_token_then_xsrf_refuses()
            throws Exception {
        assertThat(visitor.post("/rest/tiny/1.0/door/form", "text/plain", "x").statusCode())
                .isEqualTo(403);

        assertThat(visitor.post("/rest/tiny/1.0/door/hook", "text/plain", "x").body())
                .isEqualTo("x");
        assertThat(visitor.post("/rest/tiny/1.0/door", JSON, "{\"text\":\"y\"}").body())
                .isEqualTo("y");
    }

    @Test
    void given_an_unknown_json_property_when_posted_then_400() throws Exception {
        var answer = visitor.post("/rest/tiny/1.0/door", JSON, "{\"text\":\"y\",\"other\":1}");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void given_a_panel_when_shown_then_only_listed_methods_run_and_all_is_escaped()
            throws Exception {
        var page = visitor.getAs("agent", "agent", "/issue").body();

        assertThat(page)
                .contains("<h2>It's tiny</h2>")
                .contains("<p>SUP-&lt;1&gt; &lt;open&gt; $greeter.secret</p>");
        assertThat(visitor.get("/issue").body()).doesNotContain("It's tiny</h2>");
    }

    @Test
    void given_a_context_when_a_page_is_framed_then_its_scripts_come_with_texts() throws Exception {
        assertThat(visitor.getAs("agent", "agent", "/issue").body())
                .contains("/jira/download/resources/tiny:w/tiny.js")
                .doesNotContain("tiny:raw");
        assertThat(visitor.get("/download/resources/tiny:w/tiny.js").body())
                .isEqualTo("say(\"It's tiny\");");
        assertThat(visitor.get("/download/resources/tiny:raw/raw.js").body()).contains("getText");
    }

    @Test
    void given_an_admin_page_when_opened_then_the_password_is_asked_for_once() throws Exception {
        var login = visitor.form("/login.jsp", "demo=admin&os_destination=/plugins/servlet/tiny");
        assertThat(login.body()).contains("confirm your identity");
        var token = login.body().split("name=\"atl_token\" value=\"", 2)[1].split("\"", 2)[0];

        var wrong = visitor.form(WEBSUDO, "webSudoPassword=no&atl_token=" + token);
        var forged = visitor.form(WEBSUDO, "webSudoPassword=admin&atl_token=other");
        var right =
                visitor.form(
                        WEBSUDO,
                        "webSudoPassword=admin&webSudoDestination=%2Fplugins%2Fservlet%2Ftiny"
                                + "&atl_token="
                                + URLEncoder.encode(token, StandardCharsets.UTF_8));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(right.body())
                .contains("inside")
                .contains("/jira/plugins/servlet/tiny\">It&#39;s");
    }

    @Test
    void given_a_destination_elsewhere_when_logged_in_then_it_stays_here() throws Exception {
        var answer = visitor.form("/login.jsp", "demo=agent&os_destination=//example.com/");

        assertThat(answer.uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void given_a_free_port_when_asked_then_services_know_it() {
        var site = node.service(ApplicationProperties.class);

        assertThat(site.getBaseUrl(UrlMode.CANONICAL)).isEqualTo(node.baseUrl().toString());
        assertThat(node.greeting()).containsExactly("at " + node.baseUrl());
    }
}
