package org.hearback.sandbox;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.sandbox.host.DeskModule;
import org.hearback.sandbox.host.Users;
import org.hearback.sandbox.login.LoginFilter;
import org.hearback.sandbox.login.LoginPage;
import org.hearback.sandbox.login.LogoutPage;
import org.hearback.sandbox.login.WebSudoPage;
import org.hearback.sandbox.page.FrameFilter;
import org.hearback.sandbox.page.ResourceServlet;
import org.hearback.sandbox.web.WebServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The pages that every site has: login, logout, start page, front-end files. */
final class SitePages {
    /** Where {@code npm ci} put AUI and jQuery. */
    private static final Path MODULES =
            Path.of(System.getProperty("node.modules", "target/npm/node_modules"));

    private static final Path AUI = MODULES.resolve("@atlassian/aui/dist/aui");
    private static final Path JQUERY = MODULES.resolve("jquery/dist");

    private final Platform platform;
    private final Users users;
    private final WebServer web;

    SitePages(Platform platform, Users users, WebServer web) {
        this.platform = platform;
        this.users = users;
        this.web = web;
    }

    void mount(DeskWeb deskWeb, DeskModule desk) {
        web.filter(new LoginFilter(users, platform.currentUser()));
        web.filter(new FrameFilter(platform.frames()));
        web.servlet("/login.jsp", new LoginPage(users, platform.templates()));
        web.servlet("/logout", new LogoutPage(platform.xsrf()));
        web.servlet(
                WebSudoPage.PATH,
                new WebSudoPage(
                        new WebSudoPage.Identity(users, platform.currentUser()),
                        platform.webSudo(),
                        platform.xsrf(),
                        platform.templates()));
        web.servlet("/s/aui/*", new ResourceServlet(name -> file(AUI, name)));
        web.servlet("/s/jquery/*", new ResourceServlet(name -> file(JQUERY, name)));
        web.servlet(
                "/s/sandbox/*",
                new ResourceServlet(name -> DeskWeb.onClassPath("sandbox/" + name)));
        desk.web(deskWeb);
        web.servlet("", new StartPage());
    }

    private static Optional<byte[]> file(Path folder, String name) throws IOException {
        var file = folder.resolve(name).normalize();
        return file.startsWith(folder) && Files.isRegularFile(file)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    /** Leads to the first place of the header; a visitor logs in first. */
    private final class StartPage extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var first = platform.frames().navigation().stream().findFirst();
            var known = platform.currentUser().get().isPresent();
            response.sendRedirect(
                    known && first.isPresent()
                            ? request.getContextPath() + first.get().target()
                            : request.getContextPath() + "/login.jsp");
        }
    }
}
