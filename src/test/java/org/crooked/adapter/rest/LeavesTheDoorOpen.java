package org.crooked.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

/** One of its methods does not say who may call it. */
final class LeavesTheDoorOpen {
    @GET
    @LicensedOnly
    String read() {
        return "";
    }

    @POST
    void write() {}
}
