package com.atlassian.sal.api.websudo;

public class WebSudoSessionException extends SecurityException {
    public WebSudoSessionException() {}

    public WebSudoSessionException(String message) {
        super(message);
    }
}
