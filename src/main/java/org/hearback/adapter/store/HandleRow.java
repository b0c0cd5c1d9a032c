package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** A handle; its id is the person's, as long as a person has one handle. */
@Preload
@Table("HANDLE")
interface HandleRow extends Entity {
    String HANDLE_KEY = "HANDLE_KEY";
    String NETWORK = "NETWORK";
    String STABLE_ID = "STABLE_ID";
    String SHORT_NAME = "SHORT_NAME";
    String DISPLAY_NAME = "DISPLAY_NAME";
    String PROFILE = "PROFILE";

    @NotNull
    @Unique
    @StringLength(IndexKey.MAX_CHARS)
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

    void setShortName(String name);

    @NotNull
    @StringLength(190)
    String getDisplayName();

    void setDisplayName(String displayName);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getProfile();

    void setProfile(@Nullable String profile);

    @StringLength(255)
    @Nullable String getCustomerKey();

    void setCustomerKey(String customerKey);
}
