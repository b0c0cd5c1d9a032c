package org.hearback.sandbox.velocity;

import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/**
 * Velocity's way to methods, with the allowlist before it: a method that is not on it is as good as
 * absent. Public because Velocity makes it by its class name.
 */
public final class GuardedUberspect extends UberspectImpl implements RuntimeServicesAware {
    /** The application attribute of the engine that holds the {@link MethodAllowlist}. */
    static final String ALLOWLIST = "hearback.sandbox.allowlist";

    private static final Logger LOG = LoggerFactory.getLogger(GuardedUberspect.class);

    private MethodAllowlist allowlist = MethodAllowlist.of(List.of());

    @Override
    public void setRuntimeServices(RuntimeServices engine) {
        if (engine.getApplicationAttribute(ALLOWLIST) instanceof MethodAllowlist chosen) {
            allowlist = chosen;
        }
    }

    @Override
    public @Nullable VelMethod getMethod(
            @Nullable Object target, String name, Object[] arguments, Info info) throws Exception {
        return target == null || isForbidden(target, name, arguments, info)
                ? null
                : super.getMethod(target, name, arguments, info);
    }

    @Override
    public @Nullable VelPropertyGet getPropertyGet(@Nullable Object target, String name, Info info)
            throws Exception {
        var getter = target == null ? null : super.getPropertyGet(target, name, info);
        if (target == null || getter == null) {
            return null;
        }
        var method = getter.getMethodName();
        var forbidden =
                isForbidden(target, method, new Object[0], info)
                        || isForbidden(target, method, new Object[] {name}, info);
        return forbidden ? null : getter;
    }

    private boolean isForbidden(Object target, String name, Object[] arguments, Info info) {
        var method = introspector.getMethod(target.getClass(), name, arguments);
        if (method == null || allowlist.allows(target, method)) {
            return false;
        }
        LOG.warn(
                "{} line {}: Jira would not call {}; the reference stays as written",
                info.getTemplateName(),
                info.getLine(),
                MethodAllowlist.nameOf(target, method));
        return true;
    }
}
