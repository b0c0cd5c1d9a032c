package org.hearback.adapter.channel.mastodon;

import org.hearback.adapter.channel.AddressGuard;
import org.hearback.channel.Channel;
import org.hearback.channel.ChannelKind;
import org.hearback.channel.Field;
import org.hearback.channel.Probe;
import org.hearback.channel.Settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an admin enters for a Mastodon channel. */
final class MastodonKind implements ChannelKind {
    static final String ID = "mastodon";
    static final String SERVER = "server";
    static final String TOKEN = "token";
    static final String TERMS = "terms";
    private static final String HEARD = "heard";
    private static final String LISTEN = "listen";
    private static final String REQUEST = "request";

    private final MastodonProbe probe;

    MastodonKind(MastodonProbe probe) {
        this.probe = probe;
    }

    /** Whether a post that only holds a term opens a request. */
    static boolean opensForTerms(Settings settings) {
        return settings.text(HEARD).filter(REQUEST::equals).isPresent();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field(SERVER, Field.Type.URL, true, "https://", List.of()),
                new Field(TOKEN, Field.Type.SECRET, true, "", List.of()),
                new Field(TERMS, Field.Type.AREA, false, "", List.of()),
                new Field(HEARD, Field.Type.CHOICE, true, LISTEN, List.of(LISTEN, REQUEST)));
    }

    @Override
    public Map<String, String> check(Settings settings) {
        var problems = new HashMap<String, String>();
        settings.text(SERVER)
                .filter(address -> !isServer(address))
                .ifPresent(address -> problems.put(SERVER, "hearback.channel.mastodon.server.bad"));
        if (!Terms.areGood(Terms.of(settings)))
            problems.put(TERMS, "hearback.channel.mastodon.terms.bad");
        return problems;
    }

    /** A server's address may have a path, but is no account's page and has no query. */
    private static boolean isServer(String address) {
        return AddressGuard.wellFormed(address)
                .filter(uri -> uri.getRawQuery() == null && !address.contains("#"))
                .filter(uri -> !uri.getRawPath().contains("@"))
                .isPresent();
    }

    @Override
    public boolean secretsFit(Settings stored, Settings changed) {
        return stored.text(SERVER).equals(changed.text(SERVER));
    }

    @Override
    public Probe probe(Channel channel) {
        return probe.run(channel);
    }
}
