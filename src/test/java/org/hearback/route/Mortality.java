package org.hearback.route;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Kills a worker at one moment of its work, or lets somebody else work at it: before or after any
 * call to a port. The moments are counted, so that a test can go through all of them.
 */
final class Mortality {
    private int moments;
    private int deadlyMoment = -1;
    private int othersMoment = -1;
    private Runnable others = () -> {};

    /** What a killed process looks like from inside: nothing catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed(String where) {
            super(where);
        }
    }

    /** Kill at this moment, counted from now; later moments are survived. */
    void killAt(int moment) {
        moments = 0;
        deadlyMoment = moment;
    }

    /** Others do that at this moment, counted from now. */
    void meanwhileAt(int moment, Runnable work) {
        moments = 0;
        othersMoment = moment;
        others = work;
    }

    /** How many moments there were since {@link #killAt} or {@link #meanwhileAt}. */
    int moments() {
        return moments;
    }

    /** The port, with a moment before and one after each call. */
    <T> T of(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> {
                            moment("before " + method.getName());
                            Object result;
                            try {
                                result = method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                            moment("after " + method.getName());
                            return result;
                        }));
    }

    private void moment(String where) {
        var now = moments++;
        if (now == othersMoment) others.run();
        if (now == deadlyMoment) throw new Killed(where);
    }
}
