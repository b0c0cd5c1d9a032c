package org.hearback.channel;

import java.util.List;
import java.util.Map;

/**
 * A network that the plugin can speak with. Thread-safe. Each room {@code adapter.channel.*} has
 * one.
 */
public interface ChannelKind {
    /**
     * Stored with each channel: {@code "mastodon"}. Its label is the i18n key {@code
     * hearback.channel.<id>}.
     */
    String id();

    /**
     * The network's own part of the form, in order; together with the common part at most eight.
     */
    List<Field> fields();

    /**
     * Checks what {@link Field} cannot say: the form of a URL's path, a mapping. No network.
     *
     * @return for each wrong field the i18n key of what is wrong; empty when all is well
     */
    Map<String, String> check(Settings settings);

    /**
     * Whether secrets that are stored with the one may be used with the other. A token is for the
     * server that gave it: whoever types another server must not have it sent there.
     */
    boolean secretsFit(Settings stored, Settings changed);

    /**
     * Tries the settings against the network and says what it found; up to 20 s. Changes nothing
     * there.
     */
    Probe probe(Channel channel);
}
