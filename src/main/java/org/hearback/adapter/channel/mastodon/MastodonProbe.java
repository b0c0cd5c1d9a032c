package org.hearback.adapter.channel.mastodon;

import org.hearback.adapter.channel.mastodon.Server.Param;
import org.hearback.channel.Channel;
import org.hearback.channel.Probe;
import org.hearback.channel.Probe.Finding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tries a channel's settings: whose token it is, what the server allows, what it can find. */
final class MastodonProbe {
    private static final String KEY = "hearback.channel.mastodon.probe.";
    private static final Pattern MAY_WRITE = Pattern.compile("(^|\\s)write(:statuses)?(\\s|$)");

    private final Api api;
    private final Clock clock;

    MastodonProbe(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    Probe run(Channel channel) {
        var server = Server.of(channel);
        // A fresh acquaintance: an admin who tests wants to know how it is now.
        var acquaintances = new Acquaintances(api, clock);
        try {
            var self = acquaintances.self(server);
            var instance = acquaintances.instance(server);
            var findings = new ArrayList<Finding>();
            findings.add(Finding.of(KEY + "account", instance.fullName(self.name())));
            findings.add(Finding.of(KEY + "limit", instance.maxChars()));
            findings.add(newest(server));
            for (var term : Terms.of(channel.settings())) findings.add(term(server, term));
            return mayWrite(server)
                    ? new Probe.Works(findings)
                    : new Probe.Fails(MastodonKind.TOKEN, Finding.of(KEY + "readonly"));
        } catch (ServerTrouble e) {
            return fails(e);
        }
    }

    private Finding newest(Server server) throws ServerTrouble {
        var stream = Stream.mentions();
        var query = new ArrayList<>(stream.query());
        query.removeIf(param -> param.name().equals("limit"));
        query.add(new Param("limit", "1"));
        var items = stream.items(api.get(server, stream.path(), query).json());
        if (items.isEmpty()) return Finding.of(KEY + "nomention");
        var newest = items.getFirst();
        return Finding.of(
                KEY + "mention",
                newest.status().path("account").path("acct").asText(""),
                newest.at());
    }

    /** Whether posts with the term are found; that none is found now is no failure. */
    private Finding term(Server server, String term) {
        var stream = Stream.term(term);
        try {
            var found = stream.items(api.get(server, stream.path(), stream.query()).json());
            return Finding.of(KEY + "term", term, found.size());
        } catch (ServerTrouble e) {
            return Finding.of(KEY + "noterm", term, e.why());
        }
    }

    /** What the token allows, where the server tells: writing cannot be tried without a post. */
    private boolean mayWrite(Server server) throws ServerTrouble {
        try {
            var scopes = scopes(server);
            return scopes.isEmpty() || MAY_WRITE.matcher(String.join(" ", scopes)).find();
        } catch (ServerTrouble e) {
            if (e.mayPass()) throw e;
            return true; // the server does not tell
        }
    }

    private List<String> scopes(Server server) throws ServerTrouble {
        var scopes = new ArrayList<String>();
        for (var scope : api.get(server, "/api/v1/apps/verify_credentials").json().path("scopes"))
            scopes.add(scope.asText(""));
        return scopes;
    }

    private static Probe fails(ServerTrouble trouble) {
        return switch (trouble.status()) {
            case 401 -> new Probe.Fails(MastodonKind.TOKEN, Finding.of(KEY + "token"));
            case 403 -> new Probe.Fails(MastodonKind.TOKEN, Finding.of(KEY + "scopes"));
            default ->
                    new Probe.Fails(MastodonKind.SERVER, Finding.of(KEY + "server", trouble.why()));
        };
    }
}
