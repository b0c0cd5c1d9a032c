package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** Table HANDLE as it is in model 1: a frozen copy, never to be edited. */
@Preload
@Table("HANDLE")
interface HandleRow001 extends Entity {
    @NotNull
    @Unique
    @StringLength(255)
    String getHandleKey();

    @NotNull
    @StringLength(255)
    String getNetwork();

    @NotNull
    @StringLength(190)
    String getStableId();

    @NotNull
    @StringLength(190)
    String getShortName();

    @NotNull
    @StringLength(190)
    String getDisplayName();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getProfile();

    @StringLength(255)
    @Nullable String getCustomerKey();
}
