package org.hearback.adapter.jira;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Reads who is a super-user, and what they reported by their accounts and through channels. */
final class SuperUserReading implements Supplier<SuperUsers.Known> {
    private final JiraModules.Standings standings;
    private final Acting acting;
    private final ServiceRequests requests;

    SuperUserReading(JiraModules.Standings standings, Acting acting, ServiceRequests requests) {
        this.standings = standings;
        this.acting = acting;
        this.requests = requests;
    }

    @Override
    public SuperUsers.Known get() {
        var customers = Set.copyOf(standings.customers().get());
        var most = SuperUsers.MOST_REQUESTS;
        var reported =
                acting.as(
                        null,
                        "find what super-users reported",
                        () -> requests.newest(customers, most));
        var all = new HashSet<Long>(standings.requests().apply(most));
        for (var each : reported) if (all.size() < most) all.add(each);
        return new SuperUsers.Known(customers, all);
    }
}
