package org.hearback.adapter.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

import org.hearback.channel.Channel;

/** The agents in whose name channels act. Thread-safe. */
final class ChannelUsers {
    private final UserManager users;
    private final Words words;

    ChannelUsers(UserManager users, Words words) {
        this.users = users;
        this.words = words;
    }

    /** The channel's own user; refused where nobody has that key any more, or only a leaver. */
    ApplicationUser of(Channel channel) {
        var user = users.getUserByKey(channel.desk().userKey());
        if (user == null || !user.isActive())
            throw words.refusal("hearback.desk.user.gone", channel.name());
        return user;
    }
}
