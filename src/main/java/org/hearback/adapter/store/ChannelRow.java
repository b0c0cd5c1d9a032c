package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

import org.jspecify.annotations.Nullable;

/** A channel. There are few: all are read at once, without an index. */
@Preload
@Table("CHANNEL")
interface ChannelRow extends Entity {
    String KIND = "KIND";
    String LABEL = "LABEL";
    String PROJECT_ID = "PROJECT_ID";
    String REQUEST_TYPE_ID = "REQUEST_TYPE_ID";
    String USER_KEY = "USER_KEY";
    String REPORTER = "REPORTER";
    String PLAIN_SETTINGS = "PLAIN_SETTINGS";
    String SEALED_SETTINGS = "SEALED_SETTINGS";
    String STATE = "STATE";
    String CREATED_AT = "CREATED_AT";

    @NotNull
    @StringLength(50)
    String getKind();

    @NotNull
    @StringLength(80)
    String getLabel();

    void setLabel(String label);

    long getProjectId();

    void setProjectId(long projectId);

    int getRequestTypeId();

    void setRequestTypeId(int requestTypeId);

    @NotNull
    @StringLength(255)
    String getUserKey();

    void setUserKey(String userKey);

    @NotNull
    @StringLength(20)
    String getReporter();

    void setReporter(String reporter);

    /** A JSON object. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getPlainSettings();

    void setPlainSettings(String json);

    /** A JSON object whose values are sealed. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getSealedSettings();

    void setSealedSettings(String json);

    @NotNull
    @StringLength(20)
    String getState();

    void setState(String state);

    long getCreatedAt();
}
