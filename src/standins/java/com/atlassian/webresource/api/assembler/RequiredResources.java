package com.atlassian.webresource.api.assembler;

public interface RequiredResources {
    RequiredResources requireWebResource(String moduleKey);

    RequiredResources requireContext(String context);
}
