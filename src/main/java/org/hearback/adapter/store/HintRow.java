package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * Something under which a handle is looked for. It only says where to look: what the handle is
 * called and names now stands in its own row.
 */
@Preload
@Table("HANDLE_HINT")
interface HintRow extends Entity {
    String HANDLE_ID = "HANDLE_ID";
    String HINT_KEY = "HINT_KEY";

    @Indexed
    int getHandleId();

    /** A {@link Hint}'s. */
    @NotNull
    @Indexed
    @StringLength(IndexKey.MAX_CHARS)
    String getHintKey();
}
