package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** A handle as last seen. */
@Preload
@Table("HANDLE")
interface HandleRow extends Entity {
    String HANDLE_KEY = "HANDLE_KEY";
    String NETWORK = "NETWORK";
    String STABLE_ID = "STABLE_ID";
    String SHORT_NAME = "SHORT_NAME";
    String DISPLAY_NAME = "DISPLAY_NAME";
    String PROFILE = "PROFILE";
    String FOLLOWERS = "FOLLOWERS";
    String LINKS = "LINKS";
    String EMAIL = "EMAIL";

    @NotNull
    @Unique
    @StringLength(IndexKey.MAX_CHARS)
    String getHandleKey();

    void setHandleKey(String key);

    @NotNull
    @StringLength(255)
    String getNetwork();

    @NotNull
    @StringLength(190)
    String getStableId();

    void setStableId(String stableId);

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

    @Nullable Integer getFollowers();

    void setFollowers(@Nullable Integer followers);

    /** Pages that the profile names, one URL a line. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getLinks();

    void setLinks(@Nullable String links);

    @StringLength(254)
    @Nullable String getEmail();

    void setEmail(@Nullable String email);
}
