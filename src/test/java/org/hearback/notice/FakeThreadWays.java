package org.hearback.notice;

import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Ways under posts, as a test lays them: at first there are none. */
public final class FakeThreadWays implements ThreadWays {
    private final Map<PostKey, Way> ways = new HashMap<>();

    /** An answer can go there, for that circle. */
    public void lay(PostKey post, Visibility circle) {
        ways.put(post, new Way(circle, 500, true, Duration.ofSeconds(36)));
    }

    /** An answer can go there. */
    public void lay(PostKey post, Way way) {
        ways.put(post, way);
    }

    /** Nothing can go there any more. */
    public void close(PostKey post) {
        ways.remove(post);
    }

    @Override
    public Map<PostKey, Way> under(Collection<PostKey> posts) {
        var found = new HashMap<>(ways);
        found.keySet().retainAll(posts);
        return found;
    }
}
