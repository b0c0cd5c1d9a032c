package org.hearback.sandbox.velocity;

import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.function.Function;

/** Templates from wherever their owner keeps them. */
final class OwnerResources extends ResourceLoader {
    private final Function<String, @Nullable URL> resources;

    OwnerResources(Function<String, @Nullable URL> resources) {
        this.resources = resources;
    }

    @Override
    public void init(ExtendedProperties configuration) {}

    @Override
    public InputStream getResourceStream(String name) throws ResourceNotFoundException {
        var url = resources.apply(name);
        if (url == null) {
            throw new ResourceNotFoundException(name);
        }
        try {
            return url.openStream();
        } catch (IOException e) {
            throw new ResourceNotFoundException(name, e);
        }
    }

    @Override
    public boolean isSourceModified(Resource resource) {
        return false;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
