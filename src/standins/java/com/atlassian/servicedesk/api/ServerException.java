package com.atlassian.servicedesk.api;

public class ServerException extends ServiceDeskServiceException {
    private static final long serialVersionUID = 1L;

    public ServerException(String message, String messageKey) {
        super(message, messageKey);
    }
}
