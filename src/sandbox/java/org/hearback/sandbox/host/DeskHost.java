package org.hearback.sandbox.host;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.webresource.api.assembler.PageBuilderService;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What one node gives to its desk.
 *
 * @param baseUrl with the context path, for example {@code http://127.0.0.1:2990/jira}
 * @param sharedHome one directory for all nodes of the cluster
 * @param smtpPort of this machine, where mail goes; 0 if it stays in the desk
 * @param resources what the page of the current request needs: its web-resource contexts
 */
public record DeskHost(
        String nodeId,
        URI baseUrl,
        Path sharedHome,
        Clock clock,
        Database database,
        int smtpPort,
        EventPublisher events,
        CurrentUser currentUser,
        Fragments fragments,
        Templates templates,
        PageBuilderService resources,
        XsrfTokenAccessor xsrfTokens,
        XsrfTokenValidator xsrfCheck,
        Extensions extensions) {}
