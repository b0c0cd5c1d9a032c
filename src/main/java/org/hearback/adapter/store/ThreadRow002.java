package org.hearback.adapter.store;

import net.java.ao.schema.Table;

import org.jspecify.annotations.Nullable;

/** Table THREAD on its way from model 1 to model 2: a frozen copy, never to be edited. */
@Table("THREAD")
interface ThreadRow002 extends ThreadRow001 {
    @Nullable Integer getHandleId();

    void setHandleId(@Nullable Integer handleId);
}
