package org.hearback.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The machine's own Chromium, without a window, driven by the machine's own Node. Used by one
 * thread, as Playwright asks.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> FLAGS =
            List.of(
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path chromium, Path node) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(
                                        Map.of(
                                                "PLAYWRIGHT_NODEJS_PATH",
                                                node.toString(),
                                                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                                                "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setHeadless(true)
                                        .setChromiumSandbox(false) // root may not have one
                                        .setArgs(FLAGS));
    }

    /** What is missing for a browser on this machine; empty if nothing is. */
    static Optional<String> missing() {
        if (executable().isEmpty())
            return Optional.of("no Chromium: set CHROMIUM to one or install chromium");
        if (onPath("node").isEmpty()) return Optional.of("no Node.js on the path");
        return Optional.empty();
    }

    /** Starts it. */
    static Chromium open() {
        return new Chromium(executable().orElseThrow(), onPath("node").orElseThrow());
    }

    /** Somebody new, who has no session anywhere; relative addresses begin at that one. */
    Visitor visitor(URI home) {
        return new Visitor(browser, home);
    }

    private static Optional<Path> executable() {
        var told = System.getenv("CHROMIUM");
        if (told != null && !told.isBlank())
            return Optional.of(Path.of(told)).filter(Files::isExecutable);
        return NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst();
    }

    private static Optional<Path> onPath(String program) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
