package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

import org.jspecify.annotations.Nullable;

/** A link between two handles. Who deletes its {@link LiveLinkRow} writes how it ended. */
@Preload
@Table("LINK")
interface LinkRow extends LongRow {
    String ONE_ID = "ONE_ID";
    String OTHER_ID = "OTHER_ID";
    String EVIDENCE = "EVIDENCE";
    String MADE_BY = "MADE_BY";
    String MADE_AT = "MADE_AT";
    String WHY = "WHY";
    String ENDED_BY = "ENDED_BY";
    String ENDED_AT = "ENDED_AT";

    /** For streams, which read no column that is not named. */
    String ALL =
            "ID, ONE_ID, OTHER_ID, EVIDENCE, MADE_BY, MADE_AT, WHY, ENDED_BY, ENDED_AT, END_WHY";

    @Indexed
    int getOneId();

    @Indexed
    int getOtherId();

    @NotNull
    @StringLength(20)
    String getEvidence();

    @NotNull
    @Indexed
    @StringLength(255)
    String getMadeBy();

    void setMadeBy(String by);

    long getMadeAt();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getWhy();

    void setWhy(@Nullable String why);

    @Indexed
    @StringLength(255)
    @Nullable String getEndedBy();

    void setEndedBy(String by);

    @Nullable Long getEndedAt();

    void setEndedAt(@Nullable Long millis);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getEndWhy();

    void setEndWhy(@Nullable String why);
}
