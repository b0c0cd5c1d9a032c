package org.hearback.adapter.page;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.templaterenderer.TemplateRenderer;

/**
 * What pages need of the host.
 *
 * @param issues reads the issue in view: pages do not know Jira's types
 * @param projects reads the project in view
 */
public record HostSide(
        TemplateRenderer templates,
        I18nResolver texts,
        LocaleResolver locales,
        TimeZoneManager zones,
        LoginUriProvider logins,
        WebSudoManager webSudo,
        XsrfTokenAccessor tokens,
        XsrfTokenValidator tokenCheck,
        ApplicationProperties application,
        ViewedIssue.Reader issues,
        ViewedProject.Reader projects) {}
