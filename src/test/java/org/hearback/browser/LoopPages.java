package org.hearback.browser;

import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.ROW;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** What people see of one change that customers ask for: who asked, who is told, what they read. */
record LoopPages(Scene scene, String change) {
    /** The panel on a request where an agent says which change it is. */
    Locator asks(String request) {
        return scene.agent().at("browse/" + request).page().locator(".hearback-asks");
    }

    /** The change, as its owner sees it. */
    Visitor ownerOnChange() {
        return scene.owner().at("browse/" + change);
    }

    /** The panel on the change that the owner looks at. */
    Locator voices() {
        return scene.owner().page().locator(".hearback-voices");
    }

    /** The row of somebody in the table of those who are told. */
    Locator recipient(String who) {
        var table = scene.owner().page().locator(".hearback-recipients");
        return table.getByRole(ROW).filter(with(who));
    }

    /** The number in a line of the certificate. */
    Locator line(String name) {
        var line = ".hearback-certificate div:has(dt:text-is('" + name + "')) dd";
        return scene.owner().page().locator(line);
    }

    /** The portal's customer on the page of a request. */
    Visitor onPortal(String request) {
        return scene.customer().at("servicedesk/customer/portal/1/" + request);
    }

    /** What somebody reads on an issue or a request, with these words in it. */
    static Locator comment(Visitor reader, String words) {
        return reader.page().locator("article").filter(with(words));
    }

    static Locator button(Locator in, String name) {
        return named(in, BUTTON, name);
    }

    static Locator link(Locator in, String name) {
        return named(in, LINK, name);
    }

    private static Locator named(Locator in, AriaRole role, String name) {
        return in.getByRole(role, new Locator.GetByRoleOptions().setName(name));
    }

    static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
