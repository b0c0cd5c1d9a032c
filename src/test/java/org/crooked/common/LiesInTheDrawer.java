package org.crooked.common;

/** Put where things go that have no place. */
interface LiesInTheDrawer {}
