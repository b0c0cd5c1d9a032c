package org.hearback.wording;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a text for one reader may say, and what not. The part that is the same for all readers of a
 * telling is prepared once; a reader's own part costs little. Thread-safe.
 */
public final class Limits {
    private final Shared shared;
    private final Reader reader;

    /**
     * What must not get out, whoever reads.
     *
     * @param projectKeys keys of all projects of Jira
     * @param base Jira's address as people open it, without a slash at its end
     * @param internalTexts what people of the house wrote for themselves
     * @param names of all who asked, as their networks write them, without a leading {@code @}
     */
    public record House(
            Collection<String> projectKeys,
            URI base,
            Collection<String> internalTexts,
            Collection<String> names) {
        public House {
            projectKeys = Set.copyOf(projectKeys);
            requireNonNull(base, "base");
            internalTexts = List.copyOf(internalTexts);
            names = Set.copyOf(names);
        }
    }

    /**
     * What one reader knows anyway.
     *
     * @param requests keys of their own requests; none where others read along
     * @param names of their own
     * @param words their own, which may stand in an internal comment as well
     */
    public record Reader(Set<String> requests, Set<String> names, List<String> words) {
        /** Somebody of whom we know nothing. */
        public static final Reader NOBODY = new Reader(Set.of(), Set.of(), List.of());

        public Reader {
            requests = Set.copyOf(requests);
            names = Set.copyOf(names);
            words = List.copyOf(words);
        }
    }

    /** The house's part, as the lint asks for it. */
    record Shared(Set<String> projectKeys, OwnAddresses addresses, Shingles words, Names names) {}

    private Limits(Shared shared, Reader reader) {
        this.shared = shared;
        this.reader = reader;
    }

    /** The limits for somebody of whom we know nothing; reads all internal texts once. */
    public static Limits of(House house) {
        var shared =
                new Shared(
                        Set.copyOf(house.projectKeys()),
                        new OwnAddresses(house.base()),
                        Shingles.of(house.internalTexts()),
                        Names.of(house.names()));
        return new Limits(shared, Reader.NOBODY);
    }

    /** The same for that reader. */
    public Limits forReader(Reader who) {
        return new Limits(shared, who);
    }

    Shared shared() {
        return shared;
    }

    /** Whether it is a key of an issue of Jira, and of none of theirs. */
    boolean isForeignKey(String projectKey, String number) {
        return shared.projectKeys().contains(projectKey)
                && !reader.requests().contains(projectKey + "-" + number);
    }

    /** Whether it is the name of somebody else who asked, in one of these forms. */
    boolean isForeignName(Collection<String> forms) {
        return forms.stream().anyMatch(shared.names()::has)
                && forms.stream().noneMatch(ownNames()::has);
    }

    /** Whether it is the name of somebody else who asked, and no ordinary word. */
    boolean isForeignTellingName(String name) {
        return shared.names().hasTelling(name) && !ownNames().has(name);
    }

    /** Whether the name of somebody may begin with that word. */
    boolean mayBeginName(String word) {
        return shared.names().begins(word);
    }

    /** Whether it is an address of theirs, as some networks write names. */
    boolean isOwnName(String name) {
        return reader.names().stream().anyMatch(own -> own.equalsIgnoreCase(name));
    }

    Shingles ownWords() {
        return Shingles.of(reader.words());
    }

    private Names ownNames() {
        return Names.of(reader.names());
    }

    /** Names of accounts, in lower case, each with and without its network. */
    record Names(Set<String> all, Set<String> telling, Set<String> beginnings) {
        static Names of(Collection<String> names) {
            var all = new HashSet<String>();
            var telling = new HashSet<String>();
            for (var name : names) {
                var whole = name.toLowerCase(Locale.ROOT).strip();
                var local = whole.indexOf('@') > 0 ? whole.substring(0, whole.indexOf('@')) : whole;
                all.add(whole);
                all.add(local);
                if (isTelling(whole)) telling.add(whole);
                if (isTelling(local)) telling.add(local);
            }
            var beginnings = new HashSet<String>();
            for (var name : telling) beginnings.add(name.split(" ", 2)[0]);
            return new Names(all, telling, beginnings);
        }

        boolean has(String name) {
            return all.contains(name.toLowerCase(Locale.ROOT));
        }

        boolean begins(String word) {
            return beginnings.contains(word.toLowerCase(Locale.ROOT));
        }

        boolean hasTelling(String name) {
            return telling.contains(name.toLowerCase(Locale.ROOT));
        }

        /** A single word of letters may mean anything; {@code olga_73} means Olga. */
        private static boolean isTelling(String name) {
            return name.length() >= 4 && !name.chars().allMatch(Character::isLetter);
        }
    }
}
