package org.hearback.browser;

import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.ROW;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The plugin's pages as an administrator finds things on them: by what is written there. */
record ChannelPages(Visitor admin) {
    private static final String PAGES = "plugins/servlet/hearback/";

    /** Opens one of the pages: {@code channels}, {@code attention}, {@code why}. */
    ChannelPages at(String page) {
        admin.at(PAGES + page);
        return this;
    }

    /** Opens the empty form for a channel of that kind. */
    ChannelPages atNew(String kind) {
        return at("channels?new=" + kind);
    }

    Locator field(String label) {
        return admin.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return named(BUTTON, name);
    }

    Locator link(String name) {
        return named(LINK, name);
    }

    Locator text(String words) {
        return admin.page().getByText(words);
    }

    /** The line of a table that holds these words. */
    Locator row(String words) {
        return admin.page().getByRole(ROW).filter(new Locator.FilterOptions().setHasText(words));
    }

    /** What is said to be wrong with the field of that label. */
    String problemAt(String label) {
        return field(label).locator("xpath=..").locator(".error").innerText();
    }

    /** How many fields there are to fill. */
    int fields() {
        return admin.page().locator("[data-hearback-field]").count();
    }

    /** Fills the form for the town by keyboard alone, as somebody with this token there. */
    void fillTown(String name, String town, String token, String requestType) {
        admin.types(field("Name"), name);
        admin.types(field("Server"), town);
        admin.types(field("Access token"), token);
        choose(requestType);
        admin.types(field("Jira user"), "bot");
    }

    /** Chooses a request type of Support, by the beginning of its name. */
    void choose(String requestType) {
        admin.tabsTo(field("Request type"));
        admin.page().keyboard().type("Support / " + requestType);
    }

    private Locator named(AriaRole role, String name) {
        var options = new Page.GetByRoleOptions().setName(name).setExact(true);
        return admin.page().getByRole(role, options);
    }
}
