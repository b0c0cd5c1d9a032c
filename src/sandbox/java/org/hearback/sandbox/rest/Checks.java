package org.hearback.sandbox.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.hearback.sandbox.host.CurrentUser;

import java.util.List;
import java.util.Map;

/** Puts Jira's checks before each method of each resource. */
final class Checks implements DynamicFeature {
    private final CurrentUser currentUser;

    Checks(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext method) {
        method.register(new Access(AccessRule.of(resource), currentUser));
        if (XsrfRule.appliesTo(resource)) {
            method.register(new Xsrf());
        }
    }

    private record Access(AccessRule rule, CurrentUser currentUser)
            implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            var caller = currentUser.get();
            if (!rule.passes(caller)) {
                var known = caller.isPresent();
                refuse(
                        request,
                        known ? Response.Status.FORBIDDEN : Response.Status.UNAUTHORIZED,
                        known ? "this user may not do this" : "log in first");
            }
        }
    }

    private record Xsrf() implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (XsrfRule.suspects(request)) {
                refuse(
                        request,
                        Response.Status.FORBIDDEN,
                        "XSRF check failed: send JSON, or X-Atlassian-Token: no-check");
            }
        }
    }

    /** Ends a request with an error as Jira's REST writes it. */
    private static void refuse(
            ContainerRequestContext request, Response.Status status, String why) {
        request.abortWith(
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Map.of("errorMessages", List.of(why), "errors", Map.of()))
                        .build());
    }
}
