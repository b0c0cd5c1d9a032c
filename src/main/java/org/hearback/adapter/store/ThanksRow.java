package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** A thank-you. */
@Preload
@Table("THANKS")
interface ThanksRow extends LongRow {
    String DAY_KEY = "DAY_KEY";
    String HANDLE_ID = "HANDLE_ID";
    String CHANNEL_ID = "CHANNEL_ID";
    String ANSWER = "ANSWER";
    String HELPED = "HELPED";
    String THANKED_BY = "THANKED_BY";
    String THANKED_AT = "THANKED_AT";
    String BODY = "BODY";

    /** Of the person thanked and the day: one a day. */
    @NotNull
    @Unique
    @StringLength(60)
    String getDayKey();

    @Indexed
    int getHandleId();

    int getChannelId();

    /** External id of the answer under which it goes. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getAnswer();

    void setAnswer(String value);

    int getHelped();

    @NotNull
    @Indexed
    @StringLength(255)
    String getThankedBy();

    void setThankedBy(String value);

    long getThankedAt();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String value);

    /** Null as long as it is on its way. */
    @Nullable Long getEndedAt();

    void setEndedAt(@Nullable Long millis);

    /** Why it was not sent; null where it was. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getEndWhy();

    void setEndWhy(@Nullable String why);
}
