package com.atlassian.servicedesk.api.request;

import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.field.FieldId;
import com.atlassian.servicedesk.api.field.FieldInputValue;
import com.atlassian.servicedesk.api.requesttype.RequestType;

import java.util.Map;
import java.util.Optional;

public interface CustomerRequestCreateParameters {
    ServiceDesk serviceDesk();

    RequestType requestType();

    Map<FieldId, FieldInputValue> fieldValues();

    Optional<String> raiseOnBehalfOf();

    interface Builder {
        Builder serviceDesk(ServiceDesk serviceDesk);

        Builder requestType(RequestType requestType);

        Builder fieldValue(FieldId field, FieldInputValue value);

        Builder raiseOnBehalfOf(String userName);

        CustomerRequestCreateParameters build();
    }
}
