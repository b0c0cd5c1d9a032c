package org.hearback.sandbox.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts HTML pages into the frame that they name. */
public final class FrameFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    /** What is never a page: its answers go out unbuffered. */
    private static final List<String> NO_PAGES = List.of("/rest/", "/s/", "/download/");

    private final transient Frames frames;

    public FrameFilter(Frames frames) {
        this.frames = frames;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (NO_PAGES.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        var written = new Buffered(response);
        chain.doFilter(request, written);
        written.flushBuffer();
        var type = response.getContentType();
        var bytes = written.bytes.toByteArray();
        if (type != null && type.startsWith("text/html") && !response.isCommitted()) {
            var page = new String(bytes, StandardCharsets.UTF_8);
            bytes = frames.framed(page, request, response).getBytes(StandardCharsets.UTF_8);
        }
        response.getOutputStream().write(bytes);
    }

    /** Keeps what is written until the whole page is known. */
    private static final class Buffered extends HttpServletResponseWrapper {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final PrintWriter writer =
                new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));

        Buffered(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
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
                    throw new IllegalStateException("pages are not written asynchronously");
                }

                @Override
                public void write(int b) {
                    bytes.write(b);
                }
            };
        }

        @Override
        public void flushBuffer() {
            writer.flush();
        }

        @Override
        public void setContentLength(int length) {
            // The frame changes it.
        }

        @Override
        public void setContentLengthLong(long length) {
            // The frame changes it.
        }
    }
}
