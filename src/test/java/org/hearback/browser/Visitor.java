package org.hearback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody at a browser window of 1280 by 800. Notes everything that went wrong in it: errors of
 * scripts, on the console, in answers of servers, and dialogs.
 */
final class Visitor implements AutoCloseable {
    static final int WIDTH = 1280;
    static final int HEIGHT = 800;

    /** Longest wait for what a page itself does; the machine may be busy. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** More stops than any page has. */
    private static final int MANY_TABS = 120;

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    Visitor(Browser browser, URI home) {
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(home.toString())
                                .setViewportSize(WIDTH, HEIGHT)
                                .setLocale("en-GB")
                                .setTimezoneId("UTC"));
        context.setDefaultTimeout((double) PATIENCE.toMillis());
        context.onConsoleMessage(
                message -> {
                    if (message.type().equals("error"))
                        troubles.add("console: " + message.text() + " " + message.location());
                });
        context.onWebError(error -> troubles.add("script: " + error.error()));
        context.onResponse(
                response -> {
                    if (response.status() >= 400)
                        troubles.add("answer: " + response.status() + " " + response.url());
                });
        context.onDialog(
                dialog -> {
                    troubles.add("dialog: " + dialog.message());
                    dialog.dismiss();
                });
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Goes to a path, relative to the home. */
    Visitor at(String path) {
        page.navigate(path);
        return this;
    }

    /** Logs in with a password that is the name, as everybody in the sandbox has. */
    Visitor as(String user) {
        at("login.jsp");
        page.getByLabel("Username").fill(user);
        page.getByLabel("Password").fill(user);
        page.keyboard().press("Enter");
        assertThat(page.getByText("User menu of").or(page.getByText("Log out"))).not().hasCount(0);
        return this;
    }

    /** Gives the password once more, as Jira asks before its administration. */
    Visitor confirmed(String user) {
        var password = page.getByLabel("Password");
        password.fill(user);
        page.keyboard().press("Enter");
        assertThat(password).hasCount(0);
        return this;
    }

    /** The button of that name. */
    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** The link of that name. */
    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** Moves on by the Tab key until it is there, as somebody without a mouse does. */
    Visitor tabsTo(Locator target) {
        for (var tabs = 0; tabs < MANY_TABS; tabs++) {
            if (isFocused(target)) return this;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not lead to " + target);
    }

    /** Moves on by the Tab key and presses what it finds. */
    void presses(Locator button) {
        tabsTo(button);
        page.keyboard().press("Enter");
    }

    /** Moves on by the Tab key and types over what is there. */
    void types(Locator field, String text) {
        tabsTo(field);
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText(text);
    }

    private static boolean isFocused(Locator target) {
        return (Boolean) target.evaluate("element => element === document.activeElement");
    }

    /** Waits until it is there to be seen. */
    void sees(Locator what) {
        sees(what, PATIENCE);
    }

    /** Waits that long until it is there to be seen. */
    void sees(Locator what, Duration time) {
        assertThat(what.first())
                .isVisible(
                        new LocatorAssertions.IsVisibleOptions()
                                .setTimeout((double) time.toMillis()));
    }

    /** Looks again and again until it is there to be seen. */
    void seesAfterReload(Locator what, Duration time) {
        var end = System.nanoTime() + time.toNanos();
        while (!comes(what)) {
            if (System.nanoTime() > end)
                throw new AssertionError(
                        "not within %d s on %s: %s".formatted(time.toSeconds(), page.url(), what));
            page.reload();
        }
    }

    /** Whether it is there once scripts have brought what they bring. */
    private static boolean comes(Locator what) {
        try {
            what.first()
                    .waitFor(
                            new Locator.WaitForOptions()
                                    .setState(WaitForSelectorState.ATTACHED)
                                    .setTimeout(1000));
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }

    /** What went wrong since it was asked last. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Forgets the answers and console lines about an address that the test spoiled on purpose. */
    void forgives(int status, String address) {
        var wrong = Pattern.compile("\\b" + status + "\\b.*" + Pattern.quote(address));
        assertThat(troubles).as("answers with " + status).anyMatch(wrong.asPredicate());
        troubles.removeIf(wrong.asPredicate());
    }

    /** Fails if something went wrong since it was asked last. */
    void sawNothingWrong() {
        var wrong = troubles();
        troubles.clear();
        assertThat(wrong).as("what went wrong on the way to " + page.url()).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
