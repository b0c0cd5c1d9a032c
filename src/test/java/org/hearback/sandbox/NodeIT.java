package org.hearback.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/** What a node lets a plugin do, and what it refuses as Jira 11 would. */
class NodeIT {
    private static final String JSON = "application/json";

    @TempDir static Path directory;
    private static Node node;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    @BeforeAll
    static void start_a_node_with_a_tiny_plugin() throws Exception {
        var plugin =
                new TinyPlugin()
                        .withClass("DoorResource", door())
                        .withClass("OtherResource", other())
                        .withClass("AdminPage", adminPage())
                        .withClass("Greeter", greeter())
                        .withFile("tiny.properties", "tiny.title=It''s tiny\ntiny.n=No. {0}\n")
                        .withFile("panel.vm", "<p>$issue $greeter.open $greeter.secret</p>")
                        .withFile("tiny.js", "say(AJS.I18n.getText('tiny.title'));")
                        .withFile("raw.js", "say(AJS.I18n.getText('tiny.title'));")
                        .withModule("<resource type='i18n' name='i18n' location='tiny'/>")
                        .withModule("<rest key='rest' path='/tiny' version='1.0'/>")
                        .withModule(servlet())
                        .withModule(panel())
                        .withModule(
                                "<velocity-allowlist key='v'><method>tiny.Greeter#getOpen()"
                                        + "</method></velocity-allowlist>")
                        .withModule(webResource())
                        .withModule(adminMenu())
                        .withBean(
                                "<osgi:reference id='sudo'"
                                    + " interface='com.atlassian.sal.api.websudo.WebSudoManager'/>")
                        .importing("com.atlassian.sal.api.websudo")
                        .build(directory);
        node =
                Node.start(
                        NodeOptions.of(plugin, directory.resolve("home"))
                                .desk(TinyDesk::new)
                                .build());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static String door() {
        return """
        @Path("door")
        public class DoorResource {
          private int calls;
          public record Wish(String text) {}
          @GET public String closed() { return "for agents"; }
          @GET @Path("open") @UnrestrictedAccess public String open() { return "for all"; }
          @GET @Path("admin") @AdminOnly public String admin() { return "for admins"; }
          @GET @Path("calls") @UnrestrictedAccess public String calls() { return "" + ++calls; }
          @POST @UnrestrictedAccess public String post(Wish wish) { return wish.text(); }
          @POST @Path("form") @UnrestrictedAccess @Consumes("text/plain")
          public String form(String text) { return text; }
          @POST @Path("hook") @UnrestrictedAccess @XsrfProtectionExcluded @Consumes("text/plain")
          public String hook(String text) { return text; }
        }
        """;
    }

    private static String other() {
        return """
        @Path("other")
        @UnrestrictedAccess
        public class OtherResource { @GET public String get() { return "the other"; } }
        """;
    }

    private static String adminPage() {
        return """
        import com.atlassian.sal.api.websudo.*;
        public class AdminPage extends HttpServlet {
          private final WebSudoManager sudo;
          @jakarta.inject.Inject public AdminPage(WebSudoManager sudo) { this.sudo = sudo; }
          protected void doGet(HttpServletRequest in, HttpServletResponse out)
              throws java.io.IOException {
            try {
              sudo.willExecuteWebSudoRequest(in);
              out.setContentType("text/html");
              out.getWriter().write("<html><head><title>T</title>"
                + "<meta name=\\"decorator\\" content=\\"atl.admin\\"></head>"
                + "<body>inside</body></html>");
            } catch (WebSudoSessionException e) {
              sudo.enforceWebSudoProtection(in, out);
            }
          }
        }
        """;
    }

    private static String greeter() {
        return """
        import com.atlassian.plugin.web.ContextProvider;
        import java.util.Map;
        public class Greeter implements ContextProvider {
          public void init(Map<String, String> parameters) {}
          public Map<String, Object> getContextMap(Map<String, Object> context) {
            return Map.of("greeter", this);
          }
          public String getOpen() { return "<open>"; }
          public String getSecret() { return "secret"; }
        }
        """;
    }

    private static String servlet() {
        return "<servlet key='s' class='tiny.AdminPage'><url-pattern>/tiny</url-pattern></servlet>";
    }

    private static String panel() {
        return """
        <web-panel key='p' location='atl.jira.view.issue.right.context'>
          <label key='tiny.title'/>
          <context-provider class='tiny.Greeter'/>
          <resource name='view' type='velocity' location='panel.vm'/>
          <condition class='com.atlassian.jira.plugin.webfragment.conditions.UserLoggedInCondition'/>
        </web-panel>
        """;
    }

    private static String webResource() {
        return """
        <web-resource key='w'><context>atl.general</context>
          <transformation extension='js'><transformer key='jsI18n'/></transformation>
          <resource type='download' name='tiny.js' location='tiny.js'/>
        </web-resource>
        <web-resource key='raw'>
          <resource type='download' name='raw.js' location='raw.js'/>
        </web-resource>
        """;
    }

    private static String adminMenu() {
        return """
        <web-section key='apps' location='admin_plugins_menu'><label key='tiny.title'/></web-section>
        <web-item key='link' section='admin_plugins_menu/apps'><label key='tiny.title'/>
          <link>/plugins/servlet/tiny</link>
          <condition class='com.atlassian.jira.plugin.webfragment.conditions.UserIsAdminCondition'/>
        </web-item>
        """;
    }

    @Test
    void given_a_method_without_annotation_when_others_than_licensed_users_call_then_no()
            throws Exception {
        assertThat(get("/rest/tiny/1.0/door", null).statusCode()).isEqualTo(401);
        assertThat(get("/rest/tiny/1.0/door", "customer").statusCode()).isEqualTo(403);

        assertThat(get("/rest/tiny/1.0/door", "agent").body()).isEqualTo("for agents");
    }

    @Test
    void given_annotations_when_called_then_they_decide() throws Exception {
        assertThat(get("/rest/tiny/latest/door/open", null).body()).isEqualTo("for all");
        assertThat(get("/rest/tiny/latest/other", null).body()).isEqualTo("the other");
        assertThat(get("/rest/tiny/1/door/admin", "agent").statusCode()).isEqualTo(403);
        assertThat(get("/rest/tiny/1/door/admin", "admin").body()).isEqualTo("for admins");
    }

    @Test
    void given_a_wrong_password_when_basic_auth_then_401_even_where_all_may_come()
            throws Exception {
        var request = to("/rest/tiny/1.0/door/open").header("Authorization", basic("agent", "no"));

        assertThat(send(request.build()).statusCode()).isEqualTo(401);
    }

    @Test
    void given_a_resource_with_state_when_called_twice_then_it_is_a_new_one() throws Exception {
        get("/rest/tiny/1.0/door/calls", null);

        assertThat(get("/rest/tiny/1.0/door/calls", null).body()).isEqualTo("1");
    }

    @Test
    void given_a_content_type_of_forms_when_posted_without_token_then_xsrf_refuses()
            throws Exception {
        assertThat(post("/rest/tiny/1.0/door/form", "text/plain", "x").statusCode()).isEqualTo(403);

        assertThat(post("/rest/tiny/1.0/door/hook", "text/plain", "x").body()).isEqualTo("x");
        assertThat(post("/rest/tiny/1.0/door", JSON, "{\"text\":\"y\"}").body()).isEqualTo("y");
    }

    @Test
    void given_an_unknown_json_property_when_posted_then_400() throws Exception {
        var answer = post("/rest/tiny/1.0/door", JSON, "{\"text\":\"y\",\"other\":1}");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void given_a_panel_when_shown_then_only_listed_methods_run_and_all_is_escaped()
            throws Exception {
        var page = get("/issue", "agent").body();

        assertThat(page)
                .contains("<h2>It's tiny</h2>")
                .contains("<p>SUP-&lt;1&gt; &lt;open&gt; $greeter.secret</p>");
        assertThat(get("/issue", null).body()).doesNotContain("It's tiny</h2>");
    }

    @Test
    void given_a_context_when_a_page_is_framed_then_its_scripts_come_with_texts() throws Exception {
        assertThat(get("/issue", "agent").body())
                .contains("/jira/download/resources/tiny:w/tiny.js")
                .doesNotContain("tiny:raw");
        assertThat(get("/download/resources/tiny:w/tiny.js", null).body())
                .isEqualTo("say(\"It's tiny\");");
        assertThat(get("/download/resources/tiny:raw/raw.js", null).body()).contains("getText");
    }

    @Test
    void given_an_admin_page_when_opened_then_the_password_is_asked_for_once() throws Exception {
        var login = form("/login.jsp", "demo=admin&os_destination=/plugins/servlet/tiny");
        assertThat(login.body()).contains("confirm your identity");
        var token = login.body().split("name=\"atl_token\" value=\"", 2)[1].split("\"", 2)[0];

        var wrong = form(websudo(), "webSudoPassword=no&atl_token=" + token);
        var forged = form(websudo(), "webSudoPassword=admin&atl_token=other");
        var right =
                form(
                        websudo(),
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
        var answer = form("/login.jsp", "demo=agent&os_destination=//example.com/");

        assertThat(answer.uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void given_a_free_port_when_asked_then_services_know_it() {
        var site = node.service(ApplicationProperties.class);

        assertThat(site.getBaseUrl(UrlMode.CANONICAL)).isEqualTo(node.baseUrl().toString());
        assertThat(node.greeting()).containsExactly("at " + node.baseUrl());
    }

    private static String websudo() {
        return "/secure/admin/WebSudoAuthenticate.jspa";
    }

    private HttpResponse<String> get(String path, @Nullable String user) throws Exception {
        var request = to(path);
        if (user != null) {
            request.header("Authorization", basic(user, user));
        }
        return send(request.build());
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        var request = to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return send(request.build());
    }

    private HttpResponse<String> form(String path, String body) throws Exception {
        return post(path, "application/x-www-form-urlencoded", body);
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return browser.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(node.baseUrl() + path));
    }

    private static String basic(String name, String password) {
        var both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
