package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.hearback.credit.Credit;
import org.jspecify.annotations.Nullable;

/** A credit. */
@Preload
@Table("CREDIT")
@Indexes({
    @Index(
            name = "helper",
            methodNames = {"getHelperId", "getGivenAt"}),
    @Index(
            name = "helped",
            methodNames = {"getHelpedId"}),
    @Index(
            name = "giver",
            methodNames = {"getGiverId"})
})
interface CreditRow extends LongRow {
    String SOURCE = "SOURCE";
    String KIND = "KIND";
    String HELPER_ID = "HELPER_ID";
    String HELPED_ID = "HELPED_ID";
    String GIVER_ID = "GIVER_ID";
    String VENUE_ID = "VENUE_ID";
    String SUBJECT = "SUBJECT";
    String VOTES = "VOTES";
    String GIVEN_AT = "GIVEN_AT";

    /** For streams, which read no column that is not named. */
    String ALL =
            "ID, SOURCE, KIND, HELPER_ID, HELPED_ID, GIVER_ID, VENUE_ID, SUBJECT, VOTES, GIVEN_AT";

    @NotNull
    @Unique
    @StringLength(Credit.MAX_SOURCE_CHARS)
    String getSource();

    void setSource(String value);

    @NotNull
    @StringLength(20)
    String getKind();

    void setKind(String value);

    int getHelperId();

    void setHelperId(int value);

    @Indexed
    @Nullable Integer getHelpedId();

    void setHelpedId(@Nullable Integer value);

    @Indexed
    @Nullable Integer getGiverId();

    void setGiverId(@Nullable Integer value);

    @Nullable Integer getVenueId();

    void setVenueId(@Nullable Integer value);

    @NotNull
    @StringLength(255)
    String getSubject();

    void setSubject(String value);

    int getVotes();

    void setVotes(int value);

    long getGivenAt();

    void setGivenAt(long value);
}
