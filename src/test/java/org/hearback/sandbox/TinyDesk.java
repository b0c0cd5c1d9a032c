package org.hearback.sandbox;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.sandbox.host.DeskHost;
import org.hearback.sandbox.host.DeskModule;
import org.hearback.sandbox.host.Fragments;
import org.hearback.sandbox.host.Greeting;
import org.hearback.sandbox.host.NavigationLink;
import org.hearback.sandbox.host.SandboxUser;
import org.hearback.sandbox.host.ServicesRegistrar;
import org.hearback.sandbox.host.Users;
import org.hearback.sandbox.host.WebRegistrar;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A desk with an administrator, an agent and a customer, and one page that shows panels. */
record TinyDesk(DeskHost host) implements DeskModule, Users {
    static final SandboxUser ADMIN =
            new SandboxUser("JIRAUSER1", "admin", "Ada Admin", "ada@example.com", true, true);
    static final SandboxUser AGENT =
            new SandboxUser("JIRAUSER2", "agent", "Amy Agent", "amy@example.com", true, false);
    static final SandboxUser CUSTOMER =
            new SandboxUser("JIRAUSER3", "customer", "Cy Customer", "cy@example.com", false, false);

    @Override
    public Users users() {
        return this;
    }

    @Override
    public Optional<SandboxUser> authenticate(String name, String password) {
        return find(name).filter(user -> password.equals(user.name()));
    }

    @Override
    public Optional<SandboxUser> find(String name) {
        return demo().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    @Override
    public List<SandboxUser> demo() {
        return List.of(ADMIN, AGENT, CUSTOMER);
    }

    @Override
    public void register(ServicesRegistrar services) {}

    @Override
    public void web(WebRegistrar web) {
        web.servlet("/issue", new IssuePage(host.fragments()));
        web.navigation(new NavigationLink("Issue", URI.create("/issue")));
    }

    @Override
    public Greeting greeting() {
        return () -> List.of("at " + host.baseUrl());
    }

    @Override
    public void close() {}

    private static final class IssuePage extends HttpServlet {
        private static final long serialVersionUID = 1;
        private final transient Fragments fragments;

        IssuePage(Fragments fragments) {
            this.fragments = fragments;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var place = "atl.jira.view.issue.right.context";
            var panels =
                    fragments.panels(place, Map.of("issue", "SUP-<1>")).stream()
                            .map(panel -> "<h2>" + panel.title() + "</h2>" + panel.html())
                            .collect(Collectors.joining());
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter()
                    .write(
                            "<html><head><title>Issue</title>"
                                    + "<meta name=\"decorator\" content=\"atl.general\"></head>"
                                    + "<body>"
                                    + panels
                                    + "</body></html>");
        }
    }
}
