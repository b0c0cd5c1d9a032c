package org.crooked.unsigned;

/** Its package has no sign. */
interface HasNoSign {}
