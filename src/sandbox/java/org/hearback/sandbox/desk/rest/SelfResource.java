package org.hearback.sandbox.desk.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Clock;
import java.util.List;

/** {@code /myself}, {@code /mypermissions} and {@code /serverInfo}. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class SelfResource {
    private static final List<String> PROJECT_PERMISSIONS =
            List.of(
                    Permissions.BROWSE,
                    Permissions.CREATE,
                    Permissions.EDIT,
                    Permissions.TRANSITION,
                    Permissions.COMMENT,
                    Permissions.LINK,
                    Permissions.AGENT,
                    Permissions.ADMINISTER_PROJECT);

    private final Rules rules;
    private final Caller caller;
    private final Shapes shapes;
    private final URI baseUrl;
    private final Clock clock;

    SelfResource(Rules rules, Caller caller, Shapes shapes, URI baseUrl, Clock clock) {
        this.rules = rules;
        this.caller = caller;
        this.shapes = shapes;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @GET
    @Path("myself")
    public Shape myself() {
        return shapes.person(caller.known());
    }

    @GET
    @Path("mypermissions")
    public Shape permissions(@QueryParam("projectKey") @Nullable String projectKey) {
        Account account = caller.account();
        ProjectRow project =
                projectKey == null
                        ? null
                        : rules.books()
                                .projects()
                                .byKey(projectKey)
                                .orElseThrow(() -> Refusal.missing("No such project."));
        var all = new Shape();
        for (String key : List.of("ADMINISTER", "SYSTEM_ADMIN"))
            all.with(key, permission(key, rules.permissions().mayGlobally(account, key)));
        for (String key : PROJECT_PERMISSIONS)
            all.with(
                    key,
                    permission(
                            key,
                            project == null
                                    ? mayAnywhere(account, key)
                                    : rules.permissions().may(account, key, project)));
        return new Shape().with("permissions", all);
    }

    private boolean mayAnywhere(@Nullable Account account, String key) {
        return rules.books().projects().all().stream()
                .anyMatch(project -> rules.permissions().may(account, key, project));
    }

    private static Shape permission(String key, boolean held) {
        return new Shape().with("key", key).with("havePermission", held);
    }

    @GET
    @Path("serverInfo")
    public Shape serverInfo() {
        return new Shape()
                .with("baseUrl", baseUrl.toString())
                .with("version", "11.3.0")
                .with("versionNumbers", List.of(11, 3, 0))
                .with("deploymentType", "Server")
                .with("serverTime", clock.instant())
                .with("serverTitle", "Sandbox");
    }
}
