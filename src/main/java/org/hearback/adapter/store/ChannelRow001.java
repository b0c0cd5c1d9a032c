package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table CHANNEL as it is in model 1: a frozen copy, never to be edited. */
@Preload
@Table("CHANNEL")
interface ChannelRow001 extends Entity {
    @NotNull
    @StringLength(50)
    String getKind();

    @NotNull
    @StringLength(80)
    String getLabel();

    long getProjectId();

    int getRequestTypeId();

    @NotNull
    @StringLength(255)
    String getUserKey();

    @NotNull
    @StringLength(20)
    String getReporter();

    @StringLength(StringLength.UNLIMITED)
    String getPlainSettings();

    @StringLength(StringLength.UNLIMITED)
    String getSealedSettings();

    @NotNull
    @StringLength(20)
    String getState();

    long getCreatedAt();
}
