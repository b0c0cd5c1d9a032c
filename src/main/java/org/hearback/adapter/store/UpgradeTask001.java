package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;

/**
 * Model 1: the table of what admins typed in, from which every later upgrade starts.
 *
 * <p>A new installation of a later version runs all tasks, this one first, before it makes the
 * tables of its own rows. So task 2 finds table CHANNEL in one form, whether it was filled for
 * years or made a moment ago. A later task that changes another table adds its frozen copy there.
 */
public final class UpgradeTask001 implements ActiveObjectsUpgradeTask {
    private static final ModelVersion MODEL = ModelVersion.valueOf("1");

    /** Made by the host, by the class name in the plugin's descriptor. */
    public UpgradeTask001() {}

    @Override
    public ModelVersion getModelVersion() {
        return MODEL;
    }

    @Override
    @SuppressWarnings("unchecked") // varargs of a generic type: ActiveObjects only reads them
    public void upgrade(ModelVersion currentVersion, ActiveObjects ao) {
        ao.migrate(ChannelRow001.class);
    }
}
