package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** How an answer stands; one row for each answer and kind, replaced when that changes. */
@Preload
@Table("ENDORSEMENT")
interface EndorsementRow extends LongRow {
    String ENDORSEMENT_KEY = "ENDORSEMENT_KEY";
    String CHANNEL_ID = "CHANNEL_ID";
    String ANSWER = "ANSWER";
    String KIND = "KIND";
    String VOTES = "VOTES";
    String AUTHOR_ID = "AUTHOR_ID";
    String ASKER_ID = "ASKER_ID";
    String STATED_AT = "STATED_AT";

    /** Of the answer and the kind. */
    @NotNull
    @Unique
    @StringLength(IndexKey.MAX_CHARS)
    String getEndorsementKey();

    void setEndorsementKey(String value);

    int getChannelId();

    /** The answer's external id. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getAnswer();

    void setAnswer(String value);

    @NotNull
    @StringLength(20)
    String getKind();

    int getVotes();

    @Indexed
    int getAuthorId();

    @Nullable Integer getAskerId();

    long getStatedAt();
}
