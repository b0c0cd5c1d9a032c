package com.atlassian.servicedesk.api;

/** The constructors are not public API: a host makes its own kinds of it. */
public class ServiceDeskServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServiceDeskServiceException(String message, String messageKey) {
        super(message);
    }
}
