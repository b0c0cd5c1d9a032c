package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What somebody wishes for an account. The row does not show which account that is. */
@Preload
@Table("WISH")
interface WishRow extends Entity {
    String WISH_KEY = "WISH_KEY";
    String OPTED_OUT = "OPTED_OUT";
    String PREFERRED = "PREFERRED";
    String RECORDED_BY = "RECORDED_BY";
    String RECORDED_AT = "RECORDED_AT";

    /** SHA-256 of network and stable id, in hex. */
    @NotNull
    @Unique
    @StringLength(64)
    String getWishKey();

    boolean isOptedOut();

    void setOptedOut(boolean optedOut);

    boolean isPreferred();

    void setPreferred(boolean preferred);

    @NotNull
    @Indexed
    @StringLength(255)
    String getRecordedBy();

    void setRecordedBy(String by);

    long getRecordedAt();

    void setRecordedAt(long millis);
}
