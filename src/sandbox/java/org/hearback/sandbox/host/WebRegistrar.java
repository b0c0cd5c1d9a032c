package org.hearback.sandbox.host;

import com.atlassian.plugin.web.Condition;

import jakarta.servlet.http.HttpServlet;

import java.util.function.Supplier;

/**
 * Where a desk puts its pages. All paths are within Jira's context path. Every request has passed
 * the login filter: {@link CurrentUser} is set. A page that names a decorator in a {@code <meta
 * name="decorator">} ({@code atl.general}, {@code atl.admin} or {@code portal}) gets its frame.
 */
public interface WebRegistrar {
    /**
     * Serves a servlet.
     *
     * @param pattern as servlets have them: {@code /browse/*}
     */
    void servlet(String pattern, HttpServlet servlet);

    /**
     * Serves jakarta.ws.rs resources with Jackson. The resources do all checks by themselves.
     *
     * @param path for example {@code /rest/api/2}
     */
    void rest(String path, Object... resources);

    /** Serves files of the class path: {@code path + "/x.css"} is {@code folder + "/x.css"}. */
    void assets(String path, String folder);

    /** Gives a condition of Jira, which descriptors name by its class, a meaning. */
    void condition(String className, Supplier<Condition> condition);

    /** Adds a link to the header of every page. The first one is also the start page. */
    void navigation(NavigationLink link);

    /** Adds a link to the administrators' menu. */
    void administration(NavigationLink link);
}
