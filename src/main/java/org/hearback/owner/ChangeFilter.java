package org.hearback.owner;

import org.hearback.kernel.ChannelId;
import org.hearback.listen.Kind;
import org.hearback.loop.Stage;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/**
 * Which changes the owner's page shows, and in which order.
 *
 * @param component name of a component; empty for all
 * @param version name of a version; empty for all
 * @param channel null for all
 * @param kind changes for which at least one voice is of that kind; null for all
 * @param stage null for all
 */
public record ChangeFilter(
        String component,
        String version,
        @Nullable ChannelId channel,
        @Nullable Kind kind,
        @Nullable Stage stage,
        Order order) {
    /** Everything, most people first. */
    public static final ChangeFilter NONE =
            new ChangeFilter("", "", null, null, null, Order.PEOPLE);

    /** By what changes are ordered; where that is equal, by people, then by key. */
    public enum Order {
        /** Most people first. */
        PEOPLE,
        /** Most super-users first. */
        SUPER_USERS,
        /** The longest heard first. */
        AGE,
        /** From observe to told. */
        STAGE
    }

    /** Whether the change is to be shown. */
    boolean admits(ChangeRow row) {
        var change = row.change();
        return (component.isEmpty() || change.components().contains(component))
                && (version.isEmpty()
                        || change.versions().stream().anyMatch(it -> it.name().equals(version)))
                && (channel == null || row.crowd().places().channels().contains(channel))
                && (kind == null || row.crowd().kinds().containsKey(kind))
                && (stage == null || row.loop().stage() == stage);
    }

    /** The order of rows. */
    Comparator<ChangeRow> comparator() {
        var byPeople =
                Comparator.comparingInt((ChangeRow row) -> row.crowd().people())
                        .reversed()
                        .thenComparing(row -> row.loop().change().issueId());
        return switch (order) {
            case PEOPLE -> byPeople;
            case SUPER_USERS ->
                    Comparator.comparingInt((ChangeRow row) -> row.crowd().superUsers())
                            .reversed()
                            .thenComparing(byPeople);
            case AGE ->
                    Comparator.comparing(
                                    (ChangeRow row) -> row.crowd().firstHeard(),
                                    Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(byPeople);
            case STAGE ->
                    Comparator.comparing((ChangeRow row) -> row.loop().stage())
                            .thenComparing(byPeople);
        };
    }
}
