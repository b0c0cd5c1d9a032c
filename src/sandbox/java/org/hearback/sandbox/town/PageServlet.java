package org.hearback.sandbox.town;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The town's page, where people write and read. */
final class PageServlet extends HttpServlet {
    private static final Pattern ASSET = Pattern.compile("/(town\\.(css|js|svg))");
    private static final Pattern TAG = Pattern.compile("/tags/([^/]+)");
    private static final Pattern ACCOUNT = Pattern.compile("/@(\\w+)");
    private static final Pattern POST = Pattern.compile("/@\\w+/(\\d+)");

    /** Threads on one page; older ones are reached by their authors' pages. */
    private static final int MAX_THREADS = 50;

    private final transient Town town;
    private final transient PageForms forms;

    PageServlet(Town town) {
        this.town = town;
        this.forms = new PageForms(town);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = request.getServletPath();
        var asset = ASSET.matcher(path);
        var tag = TAG.matcher(path);
        var account = ACCOUNT.matcher(path);
        var post = POST.matcher(path);
        if (asset.matches()) asset(response, asset.group(1), asset.group(2));
        else if (path.equals("/pulse")) pulse(request, response);
        else if (path.equals("/messages")) messages(request, response);
        else if (path.equals("/")) timeline(request, response, "Timeline", one -> isListed(one));
        else if (tag.matches()) tagged(request, response, tag.group(1).toLowerCase(Locale.ROOT));
        else if (account.matches()) account(request, response, account.group(1));
        else if (post.matches()) thread(request, response, post.group(1));
        else response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        forms.take(request, response);
    }

    private void timeline(
            HttpServletRequest request,
            HttpServletResponse response,
            String title,
            Predicate<Post> filter)
            throws IOException {
        var reader = forms.reader(request);
        var view = new PostView(town, reader.orElse(null));
        var roots =
                town.posts(reader.orElse(null), filter.and(post -> town.parent(post).isEmpty()));
        show(response, title, reader, heading(title), roots, view);
    }

    /** What was said to the reader, and by the reader, in private. */
    private void messages(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reader = forms.reader(request);
        var view = new PostView(town, reader.orElse(null));
        var first =
                town.posts(
                        reader.orElse(null),
                        post ->
                                post.visibility() == Visibility.DIRECT
                                        && town.parent(post)
                                                .filter(p -> p.visibility() == Visibility.DIRECT)
                                                .isEmpty());
        var threads = first.stream().limit(MAX_THREADS).map(view::thread);
        var form = reader.isPresent() ? view.messageForm() : view.joinForm("");
        Layout.write(
                response,
                town.base(),
                "Messages",
                reader,
                heading("Messages") + form + threads.collect(Collectors.joining()));
    }

    private void tagged(HttpServletRequest request, HttpServletResponse response, String tag)
            throws IOException {
        timeline(
                request,
                response,
                "#" + tag,
                post -> isListed(post) && PostText.tags(post.text()).contains(tag));
    }

    private void account(HttpServletRequest request, HttpServletResponse response, String name)
            throws IOException {
        var account = town.named(name.toLowerCase(Locale.ROOT));
        if (account.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var reader = forms.reader(request);
        var of = account.get();
        var head = new ProfileView(town, reader.orElse(null)).head(of);
        var posts = town.posts(reader.orElse(null), post -> post.author().equals(of.id()));
        show(
                response,
                of.displayName(),
                reader,
                head,
                posts,
                new PostView(town, reader.orElse(null)));
    }

    private void thread(HttpServletRequest request, HttpServletResponse response, String id)
            throws IOException {
        var reader = forms.reader(request);
        var post = town.find(id).filter(one -> town.maySee(reader.orElse(null), one));
        if (post.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var root = post.get();
        for (var above = town.parent(root); above.isPresent(); above = town.parent(root))
            root = above.get();
        show(
                response,
                "Thread",
                reader,
                heading("Thread"),
                List.of(root),
                new PostView(town, reader.orElse(null)));
    }

    private void show(
            HttpServletResponse response,
            String title,
            Optional<Account> reader,
            String head,
            List<Post> posts,
            PostView view)
            throws IOException {
        var threads =
                posts.stream().limit(MAX_THREADS).map(view::thread).collect(Collectors.joining());
        var empty = "<p class=\"quiet\">Nothing here yet. Write the first post.</p>";
        var form = reader.isPresent() ? view.writeForm() : view.joinForm("");
        Layout.write(
                response,
                town.base(),
                title,
                reader,
                head + form + (threads.isEmpty() ? empty : threads));
    }

    private static String heading(String title) {
        return "<h1>" + Html.text(title) + "</h1>";
    }

    /** The newest post that the reader may see, so that the page knows when there is more. */
    private void pulse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain");
        response.setHeader("Cache-Control", "no-store");
        var posts = town.posts(forms.reader(request).orElse(null), post -> true);
        response.getOutputStream().print(posts.isEmpty() ? "0" : posts.getFirst().id());
    }

    private static boolean isListed(Post post) {
        return post.visibility() != Visibility.UNLISTED;
    }

    private static void asset(HttpServletResponse response, String name, String type)
            throws IOException {
        response.setContentType(
                switch (type) {
                    case "css" -> "text/css; charset=utf-8";
                    case "svg" -> "image/svg+xml";
                    default -> "text/javascript; charset=utf-8";
                });
        try (var asset = PageServlet.class.getResourceAsStream("/town/" + name)) {
            if (asset == null) response.sendError(HttpServletResponse.SC_NOT_FOUND);
            else asset.transferTo(response.getOutputStream());
        }
    }
}
