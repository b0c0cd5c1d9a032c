package org.hearback.sandbox.page;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.Fragments;
import org.hearback.sandbox.host.NavigationLink;
import org.hearback.sandbox.host.SandboxUser;
import org.hearback.sandbox.host.Templates;
import org.hearback.sandbox.host.Templates.Html;
import org.hearback.sandbox.velocity.HtmlEscaping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The frames around pages: header, menus, footer, and the files that the page needs. */
public final class Frames {
    private static final String TOP = "system.top.navigation.bar";
    private static final String PORTAL_MENU = "servicedesk.portal.user.menu.actions";
    private static final String ADMIN_MENU = "admin_plugins_menu";

    /** Templates and the web-resource contexts that come with them, by the decorator's name. */
    private static final Map<String, Frame> FRAMES =
            Map.of(
                    "atl.general", new Frame("sandbox/general.vm", List.of("atl.general")),
                    "atl.admin", new Frame("sandbox/admin.vm", List.of("atl.admin", "admin")),
                    "portal", new Frame("sandbox/portal.vm", List.of("customerportal")));

    private final Templates templates;
    private final CurrentUser currentUser;
    private final XsrfTokenAccessor xsrf;
    private final PageResources asked;
    private final List<NavigationLink> navigation = new CopyOnWriteArrayList<>();
    private final List<NavigationLink> administration = new CopyOnWriteArrayList<>();
    private volatile Optional<Contents> contents = Optional.empty();

    private record Frame(String template, List<String> contexts) {}

    /** What the plugin adds to pages. */
    public record Contents(WebResources resources, Fragments fragments) {}

    public Frames(
            Templates templates,
            CurrentUser currentUser,
            XsrfTokenAccessor xsrf,
            PageResources asked) {
        this.templates = templates;
        this.currentUser = currentUser;
        this.xsrf = xsrf;
        this.asked = asked;
    }

    public void navigation(NavigationLink link) {
        navigation.add(link);
    }

    /** A link for administrators alone. */
    public void administration(NavigationLink link) {
        administration.add(link);
    }

    public List<NavigationLink> navigation() {
        return List.copyOf(navigation);
    }

    /** From now on pages show what the plugin adds; until then, the sandbox alone. */
    public void fill(Contents added) {
        contents = Optional.of(added);
    }

    /** The page in its frame; as it is where it names none. */
    String framed(String html, HttpServletRequest request, HttpServletResponse response) {
        var needed = asked.take();
        var page = HtmlPage.parse(html);
        var frame = FRAMES.get(page.metas().getOrDefault("decorator", ""));
        if (frame == null) {
            return html;
        }
        var contexts = new LinkedHashSet<>(frame.contexts);
        contexts.addAll(needed.contexts());
        var context = request.getContextPath();
        var model = new HashMap<String, Object>();
        model.put("context", context);
        model.put("title", page.title());
        model.put("head", new Html(page.head()));
        model.put("body", new Html(page.body()));
        model.put(
                "files",
                contents
                        .map(c -> c.resources.paths(contexts, needed.modules()))
                        .orElse(List.of())
                        .stream()
                        .map(path -> new Html(tag(context + path)))
                        .toList());
        model.put("navigation", navigation.stream().map(link -> entry(link, context)).toList());
        model.put("menus", menus());
        model.put("portalMenu", links(PORTAL_MENU));
        model.put(
                "adminMenu", adminMenu(page.metas().getOrDefault("admin.active.tab", ""), context));
        model.put("token", xsrf.getXsrfToken(request, response, true));
        model.put("here", request.getRequestURI().substring(context.length()));
        currentUser.get().ifPresent(user -> model.put("user", entry(user)));
        return templates.render(frame.template, model);
    }

    private static String tag(String url) {
        var escaped = HtmlEscaping.escape(url);
        return url.endsWith(".css")
                ? "<link rel=\"stylesheet\" href=\"%s\">".formatted(escaped)
                : "<script src=\"%s\"></script>".formatted(escaped);
    }

    private static Map<String, Object> entry(NavigationLink link, String context) {
        var target = link.target();
        var url = target.isAbsolute() ? target.toString() : context + target;
        return Map.of("label", link.label(), "url", url, "elsewhere", target.isAbsolute());
    }

    private static Map<String, Object> entry(SandboxUser user) {
        var initial = user.displayName().isEmpty() ? "?" : user.displayName().substring(0, 1);
        return Map.of(
                "name", user.name(),
                "displayName", user.displayName(),
                "initial", initial,
                "licensed", user.licensed(),
                "admin", user.admin());
    }

    private static Map<String, Object> adminEntry(NavigationLink link, String context) {
        return Map.of("label", link.label(), "url", context + link.target(), "active", false);
    }

    private List<Map<String, String>> links(String section) {
        return contents.map(Contents::fragments).stream()
                .flatMap(fragments -> fragments.items(section, Map.of()).stream())
                .map(link -> Map.of("label", link.label(), "url", link.url()))
                .toList();
    }

    /** The plugin's places in the header: each a link, or a menu where it has sections. */
    private List<Map<String, Object>> menus() {
        var menus = new ArrayList<Map<String, Object>>();
        for (var fragments : contents.map(Contents::fragments).stream().toList()) {
            for (var item : fragments.items(TOP, Map.of())) {
                var links =
                        fragments.sections(item.linkId(), Map.of()).stream()
                                .flatMap(
                                        section ->
                                                fragments
                                                        .items(
                                                                item.linkId() + "/" + section.key(),
                                                                Map.of())
                                                        .stream())
                                .map(link -> Map.of("label", link.label(), "url", link.url()))
                                .toList();
                menus.add(
                        Map.of(
                                "id", item.linkId(),
                                "label", item.label(),
                                "url", item.url(),
                                "links", links));
            }
        }
        return menus;
    }

    /**
     * Sections with their links; the link whose module key is {@code active} is the current one.
     */
    private List<Map<String, Object>> adminMenu(String active, String context) {
        var menu = new ArrayList<Map<String, Object>>();
        if (currentUser.get().filter(SandboxUser::admin).isEmpty()) {
            return menu;
        }
        if (!administration.isEmpty()) {
            var links = administration.stream().map(link -> adminEntry(link, context)).toList();
            menu.add(Map.of("label", "System", "links", links));
        }
        var fragments = contents.map(Contents::fragments);
        if (fragments.isEmpty()) {
            return menu;
        }
        for (var section : fragments.get().sections(ADMIN_MENU, Map.of())) {
            var links =
                    fragments.get().items(ADMIN_MENU + "/" + section.key(), Map.of()).stream()
                            .map(
                                    item ->
                                            Map.<String, Object>of(
                                                    "label", item.label(),
                                                    "url", item.url(),
                                                    "active", item.key().endsWith(":" + active)))
                            .toList();
            menu.add(Map.of("label", section.label(), "links", links));
        }
        return menu;
    }
}
