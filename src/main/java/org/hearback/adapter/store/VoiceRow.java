package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a change. One row for each source and change, for ever: a voice that is taken
 * back keeps its row.
 */
@Preload
@Table("VOICE")
interface VoiceRow extends GuardedRow {
    String VOICE_KEY = "VOICE_KEY";
    String CHANGE_ID = "CHANGE_ID";
    String CHANGE_KEY = "CHANGE_KEY";
    String SOURCE = "SOURCE";
    String ISSUE_ID = "ISSUE_ID";
    String ISSUE_KEY = "ISSUE_KEY";
    String CHANNEL_ID = "CHANNEL_ID";
    String POST = "POST";
    String SPEAKER_ID = "SPEAKER_ID";
    String QUOTED = "QUOTED";
    String CIRCLE = "CIRCLE";
    String KIND = "KIND";
    String IMPORTANCE = "IMPORTANCE";
    String HEARD_AT = "HEARD_AT";
    String LINKED_BY = "LINKED_BY";
    String LINKED_AT = "LINKED_AT";
    String ENDED_BY = "ENDED_BY";
    String ENDED_AT = "ENDED_AT";

    /** Of the change and the source. */
    @NotNull
    @Unique
    @StringLength(IndexKey.MAX_CHARS)
    String getVoiceKey();

    void setVoiceKey(String value);

    @Indexed
    long getChangeId();

    @NotNull
    @StringLength(255)
    String getChangeKey();

    void setChangeKey(String value);

    /** As a text. */
    @NotNull
    @Indexed
    @StringLength(255)
    String getSource();

    void setSource(String value);

    /** Of a request. */
    @Indexed
    @Nullable Long getIssueId();

    @StringLength(255)
    @Nullable String getIssueKey();

    void setIssueKey(@Nullable String value);

    /** Of a post. */
    @Nullable Integer getChannelId();

    /** External id of a post. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getPost();

    void setPost(@Nullable String value);

    @Indexed
    @Nullable Integer getSpeakerId();

    void setSpeakerId(@Nullable Integer value);

    /** The customer's words; null where none were chosen. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getQuoted();

    void setQuoted(@Nullable String value);

    @NotNull
    @StringLength(20)
    String getCircle();

    void setCircle(String value);

    @NotNull
    @StringLength(20)
    String getKind();

    void setKind(String value);

    @NotNull
    @StringLength(20)
    String getImportance();

    void setImportance(String value);

    long getHeardAt();

    void setHeardAt(long millis);

    @NotNull
    @Indexed
    @StringLength(255)
    String getLinkedBy();

    void setLinkedBy(String value);

    long getLinkedAt();

    void setLinkedAt(long millis);

    @Indexed
    @StringLength(255)
    @Nullable String getEndedBy();

    void setEndedBy(@Nullable String value);

    /** Null as long as it stands. */
    @Nullable Long getEndedAt();

    void setEndedAt(@Nullable Long millis);
}
