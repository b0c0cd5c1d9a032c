package com.atlassian.jira.issue;

import com.atlassian.jira.issue.fields.renderer.IssueRenderContext;

public interface RendererManager {
    String getRenderedContent(String rendererType, String value, IssueRenderContext context);
}
