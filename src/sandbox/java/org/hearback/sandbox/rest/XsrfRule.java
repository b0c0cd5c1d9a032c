package org.hearback.sandbox.rest;

import com.atlassian.annotations.security.XsrfProtectionExcluded;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Tells a request that another site's form could have sent: it changes something, has a content
 * type that forms can have, and lacks the header that forms cannot send.
 */
final class XsrfRule {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<MediaType> OF_FORMS =
            List.of(
                    MediaType.APPLICATION_FORM_URLENCODED_TYPE,
                    MediaType.MULTIPART_FORM_DATA_TYPE,
                    MediaType.TEXT_PLAIN_TYPE);
    private static final Set<String> NO_CHECK = Set.of("no-check", "nocheck");

    private XsrfRule() {}

    static boolean appliesTo(ResourceInfo resource) {
        return !resource.getResourceMethod().isAnnotationPresent(XsrfProtectionExcluded.class)
                && !resource.getResourceClass().isAnnotationPresent(XsrfProtectionExcluded.class);
    }

    static boolean suspects(ContainerRequestContext request) {
        var header = request.getHeaderString("X-Atlassian-Token");
        return !SAFE.contains(request.getMethod())
                && formsCanSend(request.getMediaType())
                && (header == null || !NO_CHECK.contains(header));
    }

    private static boolean formsCanSend(@Nullable MediaType type) {
        return type == null || OF_FORMS.stream().anyMatch(type::isCompatible);
    }
}
