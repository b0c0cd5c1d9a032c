package org.hearback.adapter.store;

import net.java.ao.schema.Table;

import org.jspecify.annotations.Nullable;

/** Table HANDLE on its way from model 1 to model 2: a frozen copy, never to be edited. */
@Table("HANDLE")
interface HandleRow002 extends HandleRow001 {
    void setCustomerKey(@Nullable String customerKey);
}
