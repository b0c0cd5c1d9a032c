package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** ActiveObjects of a node that dies when it begins its n-th transaction. */
final class CutOff {
    private final ActiveObjects ao;
    private int left;

    CutOff(ActiveObjects real) {
        ao =
                (ActiveObjects)
                        Proxy.newProxyInstance(
                                ActiveObjects.class.getClassLoader(),
                                new Class<?>[] {ActiveObjects.class},
                                (proxy, method, arguments) -> {
                                    if (method.getName().equals("executeInTransaction")) step();
                                    try {
                                        return method.invoke(real, arguments);
                                    } catch (InvocationTargetException e) {
                                        throw e.getCause();
                                    }
                                });
    }

    ActiveObjects ao() {
        return ao;
    }

    /** Whether the work ended with fewer than so many transactions. */
    boolean completes(int steps, Runnable work) {
        left = steps;
        try {
            work.run();
            return true;
        } catch (Died e) {
            return false;
        }
    }

    private void step() {
        if (--left < 1) throw new Died();
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
