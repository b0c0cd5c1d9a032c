package org.hearback.browser;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the tests saw, in {@code target/screenshots}; two of them stand in the README. */
final class Screenshots {
    /**
     * With this system property the README's pictures are renewed; without it a build changes no
     * source.
     */
    private static final String UPDATE = "screenshots.update";

    private static final Path SEEN = Path.of("target", "screenshots");
    private static final Path README = Path.of("src", "docs", "images");

    private Screenshots() {}

    /** Keeps what the visitor sees, the whole page. */
    static void keep(Visitor visitor, String name) {
        shoot(visitor, name, true);
    }

    /** Keeps what the visitor sees without scrolling, as a picture of the README. */
    static void keepForReadme(Visitor visitor, String name) {
        var seen = shoot(visitor, name, false);
        if (System.getProperty(UPDATE) == null) return;
        try {
            Files.createDirectories(README);
            Files.copy(
                    seen, README.resolve(seen.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path shoot(Visitor visitor, String name, boolean whole) {
        var path = SEEN.resolve(name + ".png");
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(path).setFullPage(whole));
        return path;
    }
}
