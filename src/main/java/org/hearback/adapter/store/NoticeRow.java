package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.hearback.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told on one occasion; kept for ever, as proof: one row for each contributor of
 * each outcome, and as long as its text.
 */
@Preload
@Table("NOTICE")
@Indexes({
    @Index(
            name = "telling",
            methodNames = {"getTellingId", "getState"}),
    @Index(
            name = "leader",
            methodNames = {"getTellingId", "getLeaderId"}),
    @Index(
            name = "ended",
            methodNames = {"getState", "getOccasion", "getEndedAt"})
})
interface NoticeRow extends GuardedRow {
    String NOTICE_KEY = "NOTICE_KEY";
    String TELLING_ID = "TELLING_ID";
    String LOOP_ID = "LOOP_ID";
    String OCCASION = "OCCASION";
    String LEADER_ID = "LEADER_ID";
    String SOLE_HANDLE_ID = "SOLE_HANDLE_ID";
    String HANDLES = "HANDLES";
    String VOICE_ID = "VOICE_ID";
    String ROUTE = "ROUTE";
    String CHANNEL_ID = "CHANNEL_ID";
    String POST = "POST";
    String ISSUE_ID = "ISSUE_ID";
    String ISSUE_KEY = "ISSUE_KEY";
    String USER_KEY = "USER_KEY";
    String LANG = "LANG";
    String SUBJECT = "SUBJECT";
    String BODY = "BODY";
    String EDITED = "EDITED";
    String STATE = "STATE";
    String WHY = "WHY";
    String WITHIN_ID = "WITHIN_ID";
    String DUE_AT = "DUE_AT";
    String BEGUN_AT = "BEGUN_AT";
    String ENDED_AT = "ENDED_AT";
    String EDITION = "EDITION";

    /** Of the telling and the leader. */
    @NotNull
    @Unique
    @StringLength(60)
    String getNoticeKey();

    long getTellingId();

    long getLoopId();

    @NotNull
    @StringLength(20)
    String getOccasion();

    int getLeaderId();

    /** Where there is one; null where there are several. */
    @Indexed
    @Nullable Integer getSoleHandleId();

    void setSoleHandleId(@Nullable Integer id);

    /** Ids of several, separated by spaces; {@link NoticeHandleRow} finds the notice by them. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getHandles();

    void setHandles(@Nullable String ids);

    long getVoiceId();

    void setVoiceId(long id);

    /** Null where there is no way. */
    @StringLength(20)
    @Nullable String getRoute();

    void setRoute(@Nullable String value);

    /** Of the post under which it goes. */
    @Nullable Integer getChannelId();

    void setChannelId(@Nullable Integer id);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getPost();

    void setPost(@Nullable String externalId);

    /** The request or change on which it goes. */
    @Nullable Long getIssueId();

    void setIssueId(@Nullable Long id);

    @StringLength(255)
    @Nullable String getIssueKey();

    void setIssueKey(@Nullable String key);

    /** Of whom it goes to in Jira. */
    @Indexed
    @StringLength(255)
    @Nullable String getUserKey();

    void setUserKey(@Nullable String key);

    @StringLength(255)
    @Nullable String getLang();

    void setLang(@Nullable String tag);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getSubject();

    void setSubject(@Nullable String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getBody();

    void setBody(@Nullable String value);

    boolean isEdited();

    void setEdited(boolean value);

    @NotNull
    @StringLength(20)
    String getState();

    void setState(String value);

    @StringLength(Notice.MAX_WHY_CHARS)
    @Nullable String getWhy();

    void setWhy(@Nullable String value);

    /** The notice with which it goes; null for none. */
    @Indexed
    @Nullable Long getWithinId();

    void setWithinId(@Nullable Long id);

    @Nullable Long getDueAt();

    void setDueAt(@Nullable Long millis);

    @Nullable Long getBegunAt();

    void setBegunAt(@Nullable Long millis);

    @Nullable Long getEndedAt();

    void setEndedAt(@Nullable Long millis);

    int getEdition();

    void setEdition(int value);
}
