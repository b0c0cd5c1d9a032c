package org.hearback.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Jira with one service project, two request types and one agent. */
public final class FakeDirectory implements DeskDirectory {
    /** The request type that exists. */
    public static final Desk GOOD = new Desk(10_000, 25, "JIRAUSER10100", ReporterPolicy.CUSTOMER);

    @Override
    public List<RequestTypeChoice> requestTypes() {
        return List.of(
                new RequestTypeChoice(10_000, "SUP", "Support", 25, "Get help"),
                new RequestTypeChoice(10_000, "SUP", "Support", 26, "Report a problem"));
    }

    @Override
    public Map<String, String> check(Desk desk) {
        if (requestTypes().stream().noneMatch(type -> type.requestTypeId() == desk.requestTypeId()))
            return Map.of("requesttype", "hearback.problem.requesttype");
        if (!desk.userKey().equals(GOOD.userKey())) return Map.of("user", "hearback.problem.user");
        return Map.of();
    }

    @Override
    public Optional<String> userKey(String userName) {
        return userName.equals("agent") ? Optional.of(GOOD.userKey()) : Optional.empty();
    }

    @Override
    public Optional<String> userName(String userKey) {
        return userKey.equals(GOOD.userKey()) ? Optional.of("agent") : Optional.empty();
    }
}
