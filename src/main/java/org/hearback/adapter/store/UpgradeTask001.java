package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;

/**
 * Model 1: the tables from which every later upgrade starts.
 *
 * <p>A new installation of a later version runs all tasks, this one first, before it makes the
 * tables of its own rows. So task 2 finds these tables in one form, whether they were filled for
 * years or made a moment ago. A later task that changes another table of model 1 adds its frozen
 * copy here.
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
        ao.migrate(
                ChannelRow001.class,
                PostRow001.class,
                ThreadRow001.class,
                HandleRow001.class,
                MessageRow001.class);
    }
}
