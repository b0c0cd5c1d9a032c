package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Table LINK_LIVE as it is in model 2: a frozen copy, never to be edited. */
@Preload
@Table("LINK_LIVE")
interface LiveLinkRow002 extends Entity {
    @Unique
    long getLinkId();
}
