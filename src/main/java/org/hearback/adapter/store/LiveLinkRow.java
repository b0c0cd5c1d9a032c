package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * Says that a link has not ended. Who deletes it has ended the link: the count of a delete is the
 * only thing by which ActiveObjects lets the database decide who was first.
 */
@Preload
@Table("LINK_LIVE")
interface LiveLinkRow extends Entity {
    String LINK_ID = "LINK_ID";

    @Unique
    long getLinkId();
}
