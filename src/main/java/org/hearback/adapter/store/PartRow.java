package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

import org.jspecify.annotations.Nullable;

/** A part of a message. */
@Preload
@Table("OUT_PART")
interface PartRow extends Entity {
    String MESSAGE_ID = "MESSAGE_ID";
    String PART_NO = "PART_NO";
    String BODY = "BODY";
    String MARK = "MARK";
    String STATE = "STATE";
    String SENT_KEY = "SENT_KEY";

    @Indexed
    int getMessageId();

    int getPartNo();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String body);

    @NotNull
    @StringLength(100)
    String getMark();

    void setMark(String mark);

    @NotNull
    @StringLength(20)
    String getState();

    void setState(String state);

    @Nullable Long getStartedAt();

    void setStartedAt(@Nullable Long startedAt);

    /** The key that the part has as a post, when the network shows it to us. */
    @Indexed
    @StringLength(190)
    @Nullable String getSentKey();

    void setSentKey(@Nullable String key);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getExternalId();

    void setExternalId(@Nullable String externalId);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getReplyTo();

    void setReplyTo(@Nullable String replyTo);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getPermalink();

    void setPermalink(@Nullable String permalink);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getTrouble();

    void setTrouble(@Nullable String trouble);
}
