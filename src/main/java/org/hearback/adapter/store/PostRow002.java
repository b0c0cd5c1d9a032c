package org.hearback.adapter.store;

import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

import org.jspecify.annotations.Nullable;

/** Table POST on its way from model 1 to model 2: a frozen copy, never to be edited. */
@Table("POST")
interface PostRow002 extends PostRow001 {
    @Nullable Integer getHandleId();

    void setHandleId(@Nullable Integer handleId);

    @StringLength(255)
    @Nullable String getRootKey();

    void setRootKey(@Nullable String rootKey);
}
