package org.hearback.sandbox.desk;

import org.hearback.sandbox.host.DeskFactory;
import org.hearback.sandbox.host.DeskHost;
import org.hearback.sandbox.host.DeskModule;

/** Opens desks; named in {@code META-INF/services}. */
public final class Opening implements DeskFactory {
    @Override
    public DeskModule open(DeskHost host) {
        return new Desk(host);
    }
}
