package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table HANDLE_HINT as it is in model 2: a frozen copy, never to be edited. */
@Preload
@Table("HANDLE_HINT")
interface HintRow002 extends Entity {
    @Indexed
    int getHandleId();

    @NotNull
    @Indexed
    @StringLength(255)
    String getHintKey();
}
