package org.hearback.sandbox;

import jakarta.servlet.ServletContext;

import org.hearback.sandbox.host.Neighbour;
import org.hearback.sandbox.town.Knobs;
import org.hearback.sandbox.town.Town;
import org.hearback.sandbox.town.TownApp;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The town at {@code /town}, beside Jira. */
public final class TownBeside implements Neighbour {
    private final Path directory;
    private final Clock clock;

    /**
     * @param directory where the town is kept; the same one brings the same town back
     */
    public TownBeside(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/town";
    }

    @Override
    public String label() {
        return "Town";
    }

    @Override
    public void addTo(URI base, ServletContext context) {
        var town = new Town(base, directory.resolve("town.json"), clock);
        new TownApp(town, new Knobs()).addTo(context);
    }

    @Override
    public List<String> greeting(URI base) {
        return List.of(
                "Town:    " + base,
                "",
                "  a small Mastodon server: write there as a citizen, see the answers under the"
                        + " post",
                "  " + base + "/knobs   makes it slow, limited or broken",
                "  to connect it, add a Mastodon channel with",
                "    server   " + base,
                "    token    " + Town.tokenOf("acme"));
    }
}
