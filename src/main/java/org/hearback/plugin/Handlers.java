package org.hearback.plugin;

import org.hearback.kernel.FactHandler;

import java.util.List;

/** Everybody who listens to facts. */
record Handlers(List<FactHandler<?>> all) {}
