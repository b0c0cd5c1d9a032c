package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.channel.Channel;
import org.hearback.kernel.RequestRef;
import org.hearback.request.OpenedRequest;
import org.hearback.request.RequestDesk;
import org.hearback.request.RequestDraft;
import org.hearback.request.RequestStanding;

import java.util.Date;
import java.util.Optional;

/** The desk that Jira's service desk is. */
final class JiraRequestDesk implements RequestDesk {
    private final Acting acting;
    private final ChannelUsers channelUsers;
    private final LiveIssues issues;
    private final Opening opening;
    private final FollowUps followUps;
    private final RelatedRequests related;

    JiraRequestDesk(
            Acting acting,
            ChannelUsers channelUsers,
            LiveIssues issues,
            Opening opening,
            FollowUps followUps,
            RelatedRequests related) {
        this.acting = acting;
        this.channelUsers = channelUsers;
        this.issues = issues;
        this.opening = opening;
        this.followUps = followUps;
        this.related = related;
    }

    @Override
    public OpenedRequest open(RequestDraft draft) {
        var what = "open a request for post " + draft.post().key().asText();
        var agent = agentOf(draft.channel(), what);
        return acting.as(agent, what, () -> opening.open(draft, agent));
    }

    @Override
    public void say(RequestRef request, RequestDraft followUp, boolean reopen) {
        var what = "add post " + followUp.post().key().asText() + " to " + request.key();
        var agent = agentOf(followUp.channel(), what);
        acting.run(
                agent,
                what,
                () -> followUps.say(issues.writable(request), followUp, reopen, agent));
    }

    @Override
    public Optional<RequestStanding> standing(RequestRef request) {
        return acting.as(
                null,
                "look at " + request.key(),
                () -> issues.find(request).map(JiraRequestDesk::standing));
    }

    @Override
    public void relate(RequestRef first, RequestRef second, RequestDraft as) {
        var what = "link " + first.key() + " with " + second.key();
        var agent = agentOf(as.channel(), what);
        acting.run(agent, what, () -> related.relate(first.issueId(), second.issueId(), agent));
    }

    private ApplicationUser agentOf(Channel channel, String what) {
        return acting.as(null, what, () -> channelUsers.of(channel));
    }

    private static RequestStanding standing(Issue issue) {
        if (!Reopening.isResolved(issue)) return new RequestStanding(false, null);
        Date resolvedAt = issue.getResolutionDate();
        return new RequestStanding(true, resolvedAt == null ? null : resolvedAt.toInstant());
    }
}
