package com.atlassian.servicedesk.api.feedback;

/** A value. */
public class RequestFeedbackToken {
    private final String token;

    public RequestFeedbackToken(String token) {
        this.token = token;
    }

    public String getToken() {
        return token;
    }
}
