package org.hearback.sandbox.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Serves files: the plugin's web-resources, AUI, the desk's own styles. */
public final class ResourceServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css;charset=UTF-8",
                    "js", "text/javascript;charset=UTF-8",
                    "json", "application/json",
                    "png", "image/png",
                    "svg", "image/svg+xml",
                    "woff", "font/woff");

    private final transient Source source;

    /** Where files come from. */
    @FunctionalInterface
    public interface Source {
        /**
         * Gives a file.
         *
         * @param path without a leading slash, never with {@code ..} in it
         */
        Optional<byte[]> content(String path) throws IOException;
    }

    public ResourceServlet(Source source) {
        this.source = source;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var info = request.getPathInfo();
        var path = info == null ? "" : info.substring(1);
        var content = path.contains("..") ? Optional.<byte[]>empty() : source.content(path);
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        response.setContentType(TYPES.getOrDefault(ending, "application/octet-stream"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(content.get());
    }
}
