package org.hearback.sandbox.town;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.hearback.sandbox.town.Knobs.Fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Stands before the API and spoils it as the knobs say. */
final class KnobFilter extends HttpFilter {
    private static final Duration LIMIT_LASTS = Duration.ofSeconds(5);

    private final transient Knobs knobs;
    private final transient Town town;

    KnobFilter(Knobs knobs, Town town) {
        this.knobs = knobs;
        this.town = town;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var call = request.getMethod() + " " + request.getServletPath() + request.getPathInfo();
        var fault = knobs.strike(call);
        if (fault.isPresent()) spoil(fault.get(), request, response, chain);
        else if (knobs.has(Knobs.Habit.NO_V2) && call.endsWith("/v2/instance"))
            write(response, 404, "text/html", "<h1>404 Not Found</h1>");
        else chain.doFilter(request, response);
    }

    private void spoil(
            Fault fault,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        switch (fault) {
            case LIMIT -> {
                var reset = town.clock().instant().plus(LIMIT_LASTS);
                response.setHeader("X-RateLimit-Limit", "300");
                response.setHeader("X-RateLimit-Remaining", "0");
                response.setHeader("X-RateLimit-Reset", reset.toString());
                write(response, 429, "application/json", "{\"error\":\"Too many requests\"}");
            }
            case BARE_LIMIT -> response.setStatus(429);
            case ERROR ->
                    write(
                            response,
                            500,
                            "application/json",
                            "{\"error\":\"We're sorry, but something went wrong\"}");
            case HTML -> write(response, 503, "text/html", "<html><h1>Bad gateway</h1></html>");
            case BROKEN_JSON -> write(response, 200, "application/json", "[{\"id\":\"11");
            case EMPTY_401 -> response.setStatus(401);
            case SLOW -> {
                pause();
                chain.doFilter(request, response);
            }
            case DROP_ANSWER -> {
                chain.doFilter(request, new Swallowed(response));
                // Promises a body and hangs up: the client learns only that something broke.
                response.setHeader("Connection", "close");
                response.setContentLength(1_000);
                response.flushBuffer();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(knobs.slowness());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops: answer now
        }
    }

    private static void write(HttpServletResponse response, int status, String type, String body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes an answer that nobody is to read. */
    private static final class Swallowed extends HttpServletResponseWrapper {
        Swallowed(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setContentLength(int length) {
            // the real length would end the exchange well
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("the town's servlets write in their thread");
                }

                @Override
                public void write(int oneByte) {
                    // nobody reads it
                }
            };
        }
    }
}
