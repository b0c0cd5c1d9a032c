package org.hearback.sandbox.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.plugins.rest.api.security.annotation.SystemAdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.UnlicensedSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;

import jakarta.ws.rs.container.ResourceInfo;

import org.hearback.sandbox.host.SandboxUser;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;

/**
 * Who may call a resource's method: its annotation decides, else its class's, else licensed users
 * only. The sandbox's site has neither anonymous nor limited unlicensed access switched on.
 */
enum AccessRule {
    EVERYBODY,
    LICENSED,
    ADMIN;

    static AccessRule of(ResourceInfo resource) {
        return at(resource.getResourceMethod())
                .or(() -> at(resource.getResourceClass()))
                .orElse(LICENSED);
    }

    /** The rule that stands at a method or class. Both packages of annotations count. */
    private static Optional<AccessRule> at(AnnotatedElement place) {
        if (place.isAnnotationPresent(UnrestrictedAccess.class)
                || place.isAnnotationPresent(
                        com.atlassian.annotations.security.UnrestrictedAccess.class)) {
            return Optional.of(EVERYBODY);
        }
        if (place.isAnnotationPresent(AdminOnly.class)
                || place.isAnnotationPresent(SystemAdminOnly.class)) {
            return Optional.of(ADMIN);
        }
        if (place.isAnnotationPresent(LicensedOnly.class)
                || place.isAnnotationPresent(AnonymousSiteAccess.class)
                || place.isAnnotationPresent(UnlicensedSiteAccess.class)) {
            return Optional.of(LICENSED);
        }
        return Optional.empty();
    }

    /** Whether a caller passes; nobody is an anonymous one. */
    boolean passes(Optional<SandboxUser> caller) {
        return switch (this) {
            case EVERYBODY -> true;
            case LICENSED -> caller.filter(SandboxUser::licensed).isPresent();
            case ADMIN -> caller.filter(SandboxUser::admin).isPresent();
        };
    }
}
