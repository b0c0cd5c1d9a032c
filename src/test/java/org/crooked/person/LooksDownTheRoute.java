package org.crooked.person;

import org.crooked.intake.Post;

/** Names a room that data reaches later and that its sign does not name. */
interface LooksDownTheRoute {
    Post post();
}
