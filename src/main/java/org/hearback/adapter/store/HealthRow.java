package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** How a channel is doing; one row a channel. */
@Preload
@Table("CHANNEL_HEALTH")
interface HealthRow extends Entity {
    String CHANNEL_ID = "CHANNEL_ID";

    @Unique
    int getChannelId();

    @Nullable Long getLastTriedAt();

    void setLastTriedAt(@Nullable Long millis);

    @Nullable Long getLastSuccessAt();

    void setLastSuccessAt(@Nullable Long millis);

    int getHttpStatus();

    void setHttpStatus(int status);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getTrouble();

    void setTrouble(@Nullable String trouble);

    int getFailures();

    void setFailures(int failures);

    @Nullable Long getQuietUntil();

    void setQuietUntil(@Nullable Long millis);

    @Nullable Integer getRateLeft();

    void setRateLeft(@Nullable Integer rateLeft);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getPollCursor();

    void setPollCursor(String cursor);
}
