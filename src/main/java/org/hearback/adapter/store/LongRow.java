package org.hearback.adapter.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.PrimaryKey;

/** A row with an id that the database counts up, of which there may be more than an int counts. */
interface LongRow extends RawEntity<Long> {
    String ID = "ID";

    @AutoIncrement
    @PrimaryKey(ID)
    long getID();
}
