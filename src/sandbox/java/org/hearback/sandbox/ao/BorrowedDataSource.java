package org.hearback.sandbox.ao;

import net.java.ao.Disposable;
import net.java.ao.DisposableDataSource;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import javax.sql.DataSource;

/** A data source that ActiveObjects may use but not close: its owner does that. */
final class BorrowedDataSource {
    private BorrowedDataSource() {}

    static DisposableDataSource of(DataSource source) {
        var type = DisposableDataSource.class;
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> pass(source, method, arguments)));
    }

    private static @Nullable Object pass(
            DataSource source, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Disposable.class) return null;
        try {
            return method.invoke(source, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
