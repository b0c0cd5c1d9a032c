package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

import org.jspecify.annotations.Nullable;

/** Table LINK as it is in model 2: a frozen copy, never to be edited. */
@Preload
@Table("LINK")
interface LinkRow002 extends LongRow {
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

    long getMadeAt();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getWhy();

    @Indexed
    @StringLength(255)
    @Nullable String getEndedBy();

    @Nullable Long getEndedAt();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getEndWhy();
}
