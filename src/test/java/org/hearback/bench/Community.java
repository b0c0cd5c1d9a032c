package org.hearback.bench;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * A question-and-answer site as its public dump has it: what was asked, answered and voted.
 *
 * @param posts questions and answers by id
 * @param reputation of each user when the dump was made
 */
record Community(
        String name, Map<Integer, Post> posts, List<Vote> votes, Map<Integer, Integer> reputation) {
    /** Ends of dumps. */
    static final String SUFFIX = ".tar.xz";

    /** What people write there; other types of posts describe tags. */
    enum Kind {
        QUESTION,
        ANSWER
    }

    /** What a vote says, of those types that matter here. */
    enum Say {
        ACCEPTED,
        UP,
        DOWN,
        BOUNTY
    }

    /**
     * A question or an answer.
     *
     * @param question the id of what it answers; 0 for a question
     * @param author null where the account is gone, or where the site itself wrote it
     */
    record Post(int id, Kind kind, int question, @Nullable Integer author, Instant at) {}

    /**
     * A vote; the dump has its day only.
     *
     * @param amount reputation that a bounty brings; 0 for others
     */
    record Vote(int post, Say says, Instant at, int amount) {}

    /** Reads a dump. */
    static Community read(Path dump) throws IOException {
        var posts = new HashMap<Integer, Post>();
        var votes = new ArrayList<Vote>();
        var reputation = new HashMap<Integer, Integer>();
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(
                                new BufferedInputStream(Files.newInputStream(dump))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith("/Posts.xml"))
                    eachRow(tar, row -> addPost(posts, row));
                else if (entry.getName().endsWith("/Votes.xml"))
                    eachRow(tar, row -> addVote(votes, row));
                else if (entry.getName().endsWith("/Users.xml"))
                    eachRow(tar, row -> reputation.put(id(row, "Id"), id(row, "Reputation")));
            }
        }
        var file = String.valueOf(dump.getFileName());
        return new Community(
                file.substring(0, file.length() - SUFFIX.length()), posts, votes, reputation);
    }

    /** The author of the question that this answers; null where nobody knows. */
    @Nullable Integer asker(Post answer) {
        var question = posts.get(answer.question());
        return question == null ? null : question.author();
    }

    /** The moment at which so large a share of its time had passed. */
    Instant at(double share) {
        var first = posts.values().stream().map(Post::at).min(Instant::compareTo).orElseThrow();
        var last = posts.values().stream().map(Post::at).max(Instant::compareTo).orElseThrow();
        var millis = share * (last.toEpochMilli() - first.toEpochMilli());
        return first.plusMillis(Math.round(millis));
    }

    private static void addPost(Map<Integer, Post> posts, UnaryOperator<@Nullable String> row) {
        var kind =
                switch (String.valueOf(row.apply("PostTypeId"))) {
                    case "1" -> Kind.QUESTION;
                    case "2" -> Kind.ANSWER;
                    default -> null;
                };
        if (kind == null) return;
        var author = id(row, "OwnerUserId");
        var post =
                new Post(
                        id(row, "Id"),
                        kind,
                        id(row, "ParentId"),
                        author > 0 ? author : null,
                        time(row));
        posts.put(post.id(), post);
    }

    private static void addVote(List<Vote> votes, UnaryOperator<@Nullable String> row) {
        var says =
                switch (String.valueOf(row.apply("VoteTypeId"))) {
                    case "1" -> Say.ACCEPTED;
                    case "2" -> Say.UP;
                    case "3" -> Say.DOWN;
                    case "9" -> Say.BOUNTY;
                    default -> null;
                };
        if (says != null)
            votes.add(new Vote(id(row, "PostId"), says, time(row), id(row, "BountyAmount")));
    }

    private static int id(UnaryOperator<@Nullable String> row, String name) {
        var value = row.apply(name);
        return value == null ? 0 : Integer.parseInt(value);
    }

    private static Instant time(UnaryOperator<@Nullable String> row) {
        return LocalDateTime.parse(String.valueOf(row.apply("CreationDate")))
                .toInstant(ZoneOffset.UTC);
    }

    private static void eachRow(InputStream tar, Consumer<UnaryOperator<@Nullable String>> to)
            throws IOException {
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            for (var limit : List.of("maxGeneralEntitySizeLimit", "totalEntitySizeLimit"))
                factory.setProperty("jdk.xml." + limit, "0"); // a dump is larger than a message
            var reader = factory.createXMLStreamReader(unclosed(tar));
            while (reader.hasNext())
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("row"))
                    to.accept(name -> reader.getAttributeValue(null, name));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The parser closes what it has read; the archive goes on. */
    private static InputStream unclosed(InputStream tar) {
        return new FilterInputStream(tar) {
            @Override
            public void close() {}
        };
    }
}
