package org.hearback.sandbox;

import java.io.IOException;
import java.nio.file.Path;

/** A plugin with one module of each kind that the sandbox knows. */
final class ModulesPlugin {
    private ModulesPlugin() {}

    static Path build(Path directory) throws IOException {
        return new TinyPlugin()
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
}
