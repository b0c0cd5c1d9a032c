package org.hearback.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A plugin that changes Jira's own workings: one module of each kind that the sandbox knows. */
final class ExtensionsPlugin {
    private static final List<String> IMPORTS =
            List.of(
                    "com.atlassian.jira",
                    "com.atlassian.jira.bc",
                    "com.atlassian.jira.issue",
                    "com.atlassian.jira.issue.customfields.impl",
                    "com.atlassian.jira.issue.fields",
                    "com.atlassian.jira.issue.fields.layout.field",
                    "com.atlassian.jira.jql.operand",
                    "com.atlassian.jira.jql.query",
                    "com.atlassian.jira.plugin.jql.function",
                    "com.atlassian.jira.user",
                    "com.atlassian.jira.user.anonymize",
                    "com.atlassian.jira.util",
                    "com.atlassian.query.clause",
                    "com.atlassian.query.operand");

    private ExtensionsPlugin() {}

    static Path build(Path directory) throws IOException {
        var plugin =
                new TinyPlugin()
                        .withClass("Starred", starred())
                        .withClass("StarField", starField())
                        .withClass("Gone", gone())
                        .withClass("Open", open())
                        .withFile("tiny.properties", texts())
                        .withFile("star.vm", "<b class='star'>$value $shade</b>")
                        .withModule("<resource type='i18n' name='i18n' location='tiny'/>")
                        .withModule(permissions())
                        .withModule(
                                "<jql-function key='f' class='tiny.Starred'>"
                                        + "<fname>starred</fname><list>true</list></jql-function>")
                        .withModule(
                                "<customfield-type key='star' i18n-name-key='tiny.star'"
                                        + " class='tiny.StarField'><resource type='velocity'"
                                        + " name='view' location='star.vm'/></customfield-type>")
                        .withModule(
                                "<index-document-configuration entity-key='IssueProperty' key='i'>"
                                        + "<key property-key='tiny.mark'>"
                                        + "<extract path='star' type='STRING'/></key>"
                                        + "</index-document-configuration>")
                        .withModule(
                                "<user-anonymization-handler key='g' class='tiny.Gone'"
                                        + " i18n-name-key='tiny.star'/>")
                        .withModule(
                                "<servlet key='o' class='tiny.Open'>"
                                        + "<url-pattern>/open</url-pattern></servlet>")
                        .withModule(topMenu());
        IMPORTS.forEach(plugin::importing);
        return plugin.build(directory);
    }

    private static String texts() {
        return "tiny.star=Star\ntiny.menu=Stars\ntiny.carer=Carer\ntiny.carer.about=Cares\n";
    }

    private static String permissions() {
        return """
        <global-permission key="tiny.carer" i18n-name-key="tiny.carer"
            i18n-description-key="tiny.carer.about" anonymous-allowed="false"/>
        <project-permission key="TINY_SEE" i18n-name-key="tiny.carer"
            i18n-description-key="tiny.carer.about" category="OTHER"/>
        """;
    }

    private static String topMenu() {
        return """
        <web-item key="top" section="system.top.navigation.bar"><label key="tiny.menu"/>
          <link linkId="tiny-top">/plugins/servlet/open</link></web-item>
        <web-section key="all" location="tiny-top"><label key="tiny.menu"/></web-section>
        <web-item key="one" section="tiny-top/all"><label key="tiny.star"/>
          <link>/plugins/servlet/open</link>
          <condition class="com.atlassian.jira.plugin.webfragment.conditions.UserLoggedInCondition"/>
        </web-item>
        """;
    }

    private static String starred() {
        return """
        import com.atlassian.jira.*;
        import com.atlassian.jira.jql.operand.QueryLiteral;
        import com.atlassian.jira.jql.query.QueryCreationContext;
        import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
        import com.atlassian.jira.user.ApplicationUser;
        import com.atlassian.jira.util.MessageSet;
        import com.atlassian.query.clause.TerminalClause;
        import com.atlassian.query.operand.FunctionOperand;
        import java.util.List;
        public class Starred extends AbstractJqlFunction {
          public MessageSet validate(ApplicationUser u, FunctionOperand o, TerminalClause c) {
            return validateNumberOfArgs(o, 1);
          }
          public List<QueryLiteral> getValues(
              QueryCreationContext x, FunctionOperand o, TerminalClause c) {
            return List.of(new QueryLiteral(o, o.getArgs().get(0)));
          }
          public int getMinimumNumberOfExpectedArguments() { return 1; }
          public JiraDataType getDataType() { return JiraDataTypes.ISSUE; }
        }
        """;
    }

    private static String starField() {
        return """
        import com.atlassian.jira.issue.Issue;
        import com.atlassian.jira.issue.customfields.impl.CalculatedCFType;
        import com.atlassian.jira.issue.fields.CustomField;
        import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
        import java.util.Map;
        public class StarField extends CalculatedCFType<String, String> {
          public String getStringFromSingularObject(String s) { return s; }
          public String getSingularObjectFromString(String s) { return s; }
          public String getValueFromIssue(CustomField field, Issue issue) {
            return issue.getKey().equals("SUP-1") ? "<bright>" : null;
          }
          public Map<String, Object> getVelocityParameters(
              Issue issue, CustomField field, FieldLayoutItem item) {
            return Map.of("shade", "of " + field.getName());
          }
        }
        """;
    }

    private static String gone() {
        return """
        import com.atlassian.jira.bc.*;
        import com.atlassian.jira.user.anonymize.*;
        import com.atlassian.jira.util.SimpleErrorCollection;
        import java.util.*;
        public class Gone implements UserAnonymizationHandler {
          public Collection<AffectedEntity> getAffectedEntities(UserAnonymizationParameter p) {
            return List.of();
          }
          public ServiceResult update(UserAnonymizationParameter p) {
            var errors = new SimpleErrorCollection();
            errors.addErrorMessage("left of " + p.getUserKey());
            return new ServiceResultImpl(errors);
          }
          public int getNumberOfTasks(UserAnonymizationParameter p) { return 1; }
        }
        """;
    }

    private static String open() {
        return """
        @com.atlassian.annotations.security.UnrestrictedAccess
        public class Open extends HttpServlet {
          protected void doGet(HttpServletRequest in, HttpServletResponse out)
              throws java.io.IOException {
            out.getWriter().write("open to " + in.getRemoteUser());
          }
        }
        """;
    }
}
