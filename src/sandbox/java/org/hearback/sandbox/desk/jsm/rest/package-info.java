/** REST of JSM: service desks, request types and requests, in the documented shapes. */
@NullMarked
package org.hearback.sandbox.desk.jsm.rest;

import org.jspecify.annotations.NullMarked;
