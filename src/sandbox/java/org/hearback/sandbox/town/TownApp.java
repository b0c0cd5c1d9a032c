package org.hearback.sandbox.town;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;

import java.util.EnumSet;

/** The town as servlets, for any server to mount. */
public final class TownApp {
    private final Town town;
    private final Knobs knobs;

    /** The servlets of that town, which misbehaves as the knobs say. */
    public TownApp(Town town, Knobs knobs) {
        this.town = town;
        this.knobs = knobs;
    }

    /**
     * Adds the town to a context that has nothing else in it; call it while the context starts. The
     * context's path is the path of the base URL that the town was made with.
     */
    public void addTo(ServletContext context) {
        context.addServlet("town-api", new ApiServlet(town, knobs)).addMapping("/api/*");
        context.addServlet("town-knobs", new KnobServlet(town, knobs)).addMapping("/knobs");
        context.addServlet("town-page", new PageServlet(town)).addMapping("/");
        context.addFilter("town-knob-filter", new KnobFilter(knobs, town))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/api/*");
        context.setRequestCharacterEncoding("UTF-8");
        context.setResponseCharacterEncoding("UTF-8");
    }
}
