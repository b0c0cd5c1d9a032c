package org.hearback.adapter.page;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.answer.FakeComments;
import org.hearback.channel.ChannelForm;
import org.hearback.channel.ChannelKind;
import org.hearback.channel.ChannelService;
import org.hearback.channel.FakeChannelBook;
import org.hearback.channel.FakeDirectory;
import org.hearback.channel.FakeHealthBook;
import org.hearback.channel.FakeKind;
import org.hearback.delivery.Carriers;
import org.hearback.delivery.DeliveryService;
import org.hearback.delivery.FakeCarrier;
import org.hearback.delivery.FakeOutbox;
import org.hearback.delivery.ReplyPlanner;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.WhyService;
import org.hearback.kernel.FakeAccess;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.TestClock;
import org.hearback.request.AttentionService;
import org.hearback.request.OriginService;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/** The rooms behind the pages on fakes, the host's side in small, and a browser in front. */
final class TestPages {
    static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    final TestClock clock = new TestClock(NOW);
    final FakeAccess access = FakeAccess.admin();
    final FakeFactLog facts = new FakeFactLog();
    final FakeChannelBook channels = new FakeChannelBook(facts.transactions());
    final FakeHealthBook health = new FakeHealthBook(facts.transactions());
    final FakePostBook posts = new FakePostBook(facts);
    final FakeOutbox outbox = new FakeOutbox(facts.transactions());
    final FakeKind mastodon = new FakeKind("mastodon");
    final PushedKind webhook = new PushedKind();
    final TestPeople people = new TestPeople(this);
    final TestLoops loops = new TestLoops(this);
    boolean tokenIsGood = true;
    boolean hasWebSudo = true;
    private final WebSudoManager webSudo = mock(WebSudoManager.class);

    /** What the browser got. */
    record Seen(int status, String location, String html) {}

    PageDesk desk() {
        return new PageDesk(host(), services(), people.services, loops.services, clock);
    }

    Seen look(HttpServlet page, String query) {
        return send("GET", page, query);
    }

    Seen post(HttpServlet page, String form) {
        return send("POST", page, form);
    }

    boolean askedForWebSudo() {
        return mockingDetails(webSudo).getInvocations().stream()
                .anyMatch(call -> call.getMethod().getName().equals("enforceWebSudoProtection"));
    }

    private Services services() {
        var kinds = List.<ChannelKind>of(mastodon, webhook);
        var desks = new FakeDirectory();
        var carriers = new Carriers(List.of(new FakeCarrier("mastodon")));
        var planner =
                new ReplyPlanner(
                        outbox,
                        new FakeComments(),
                        new ReplyPlanner.Sources(posts, channels, carriers),
                        () -> "mark",
                        clock);
        return new Services(
                access,
                new ChannelService(channels, health, desks, kinds, clock),
                new ChannelForm(desks, kinds),
                desks,
                new WhyService(channels, health, posts, clock),
                new AttentionService(posts, facts, facts.transactions()),
                new OriginService(posts, channels),
                new DeliveryService(outbox, planner));
    }

    private HostSide host() {
        XsrfTokenAccessor tokens = (request, response, create) -> "token-1";
        var check = mock(XsrfTokenValidator.class);
        when(check.validateFormEncodedToken(any())).thenAnswer(call -> tokenIsGood);
        when(check.getXsrfParameterName()).thenReturn("atl_token");
        var application = mock(ApplicationProperties.class);
        when(application.getBaseUrl(UrlMode.CANONICAL)).thenReturn("https://jira.example");
        doAnswer(
                        call -> {
                            if (!hasWebSudo) throw new WebSudoSessionException("none");
                            return null;
                        })
                .when(webSudo)
                .willExecuteWebSudoRequest(any());
        return new HostSide(
                new StrictVelocity(),
                new EnglishTexts(),
                () -> Locale.ENGLISH,
                () -> TimeZone.getTimeZone("UTC"),
                to -> URI.create("/login?to=" + to.getPath()),
                webSudo,
                tokens,
                check,
                application,
                context -> Optional.ofNullable((ViewedIssue) context.get("issue")),
                context -> Optional.ofNullable((ViewedProject) context.get("project")));
    }

    private Seen send(String method, HttpServlet page, String query) {
        var request = mock(HttpServletRequest.class);
        when(request.getMethod()).thenReturn(method);
        when(request.getContextPath()).thenReturn("/jira");
        when(request.getQueryString()).thenReturn(query);
        when(request.getRequestURL())
                .thenReturn(new StringBuffer("https://jira.example/jira/plugins/servlet/hearback"));
        when(request.getParameterMap()).thenReturn(parameters(query));
        var response = mock(HttpServletResponse.class);
        var html = new StringWriter();
        var status = new int[] {200};
        var location = new String[] {""};
        try {
            when(response.getWriter()).thenReturn(new PrintWriter(html, true));
            doAnswer(call -> location[0] = call.getArgument(0))
                    .when(response)
                    .sendRedirect(anyString());
            doAnswer(call -> status[0] = call.getArgument(0)).when(response).setStatus(anyInt());
            doAnswer(call -> status[0] = call.getArgument(0)).when(response).sendError(anyInt());
            page.service(request, response);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return new Seen(location[0].isEmpty() ? status[0] : 302, location[0], html.toString());
    }

    private static Map<String, String[]> parameters(String query) {
        var parameters = new HashMap<String, String[]>();
        for (var pair : query.split("&", -1)) {
            if (pair.isEmpty()) continue;
            var at = pair.indexOf('=');
            parameters.put(pair.substring(0, at), new String[] {pair.substring(at + 1)});
        }
        return parameters;
    }
}
