package org.hearback.sandbox.page;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;

import java.util.LinkedHashSet;
import java.util.Set;

/** What the page of the calling thread's request asked for. */
public final class PageResources implements PageBuilderService {
    @SuppressWarnings("ThreadLocalUsage") // one per node, and a JVM has few nodes
    private final ThreadLocal<Asked> asked = ThreadLocal.withInitial(Asked::new);

    @Override
    public WebResourceAssembler assembler() {
        return () -> asked.get();
    }

    /** What was asked for since the last call; the next request starts with nothing. */
    Asked take() {
        var taken = asked.get();
        asked.remove();
        return taken;
    }

    /** Contexts and module keys, in the order of asking. */
    static final class Asked implements RequiredResources {
        private final Set<String> contexts = new LinkedHashSet<>();
        private final Set<String> modules = new LinkedHashSet<>();

        @Override
        public RequiredResources requireWebResource(String moduleKey) {
            modules.add(moduleKey);
            return this;
        }

        @Override
        public RequiredResources requireContext(String context) {
            contexts.add(context);
            return this;
        }

        Set<String> contexts() {
            return contexts;
        }

        Set<String> modules() {
            return modules;
        }
    }
}
