/** Model: what stands on the desk, one record for one row. Words only, nothing is decided here. */
@NullMarked
package org.hearback.sandbox.desk.model;

import org.jspecify.annotations.NullMarked;
