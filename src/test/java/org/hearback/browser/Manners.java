package org.hearback.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What every page owes to people who use a keyboard, a screen reader or a small screen. */
final class Manners {
    /** Narrowest window that a page has to fit into, in CSS pixels. */
    private static final int NARROW = 1024;

    private static final String STRUCTURE = script("structure.js");
    private static final String STOPS = script("stops.js");
    private static final String STOP = script("stop.js");

    private Manners() {}

    /** Holds the page that the visitor sees against all of them. */
    static void of(Visitor visitor) {
        var page = visitor.page();
        assertThat(strings(page.evaluate(STRUCTURE))).as("structure of " + page.url()).isEmpty();
        fits(page);
        reachesAllByKeyboard(page);
    }

    private static void fits(Page page) {
        page.setViewportSize(NARROW, Visitor.HEIGHT);
        var beyond =
                (Integer)
                        page.evaluate(
                                "() => document.documentElement.scrollWidth -"
                                        + " document.documentElement.clientWidth");
        page.setViewportSize(Visitor.WIDTH, Visitor.HEIGHT);
        assertThat(beyond).as("pixels beyond the right edge of " + page.url()).isZero();
    }

    /** Every link, button and field is reached by the Tab key, and looks different when it is. */
    private static void reachesAllByKeyboard(Page page) {
        var stops = (Integer) page.evaluate(STOPS);
        var left = List.of("nothing was pressed yet");
        // Some more than there should be: the browser's own stops are among them.
        for (var tabs = 0; tabs < stops + 5 && !left.isEmpty(); tabs++) {
            page.keyboard().press("Tab");
            left = strings(page.evaluate(STOP));
        }
        assertThat(left).as("not reached by Tab, or unseen, on " + page.url()).isEmpty();
    }

    private static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String script(String name) {
        try (var script = Manners.class.getResourceAsStream(name)) {
            if (script == null) throw new IllegalStateException("no script " + name);
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
