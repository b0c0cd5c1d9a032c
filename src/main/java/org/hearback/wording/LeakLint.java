package org.hearback.wording;

import org.hearback.wording.Leak.Kind;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what must not reach a customer (product.md 4.2, no. 3). It rather stops a harmless text,
 * which a person then sees, than lets a harmful one pass; a text without findings can still be
 * wrong.
 */
public final class LeakLint {
    private static final Pattern URL =
            Pattern.compile(
                    "(?iu)\\b[a-z][a-z0-9+.-]{1,20}://(?:\\[[0-9a-f:.]+])?[^\\s<>\"«»„“”|\\]})]*");

    /** A host without a scheme in front of it. */
    private static final Pattern BARE_HOST =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\p{N}@./:_-])[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*[\\p{L}\\p{N}]");

    /** A name without dots that a path or a port follows. */
    private static final Pattern LOCALHOST = Pattern.compile("(?i)localhost(?=[:/])\\S*");

    private static final Pattern SHARE = Pattern.compile("\\\\\\\\[\\p{L}\\p{N}._-]+\\\\\\S*");

    private static final Pattern AFTER_VERSION =
            Pattern.compile("(?iu)(?:\\bversi[oó]n|\\brelease|\\bbuild|\\bv\\.?)\\s*$");

    private static final Pattern KEY =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_])([A-Z][A-Z0-9_]+)[-\u2010\u2011\u2012\u2013]([1-9]\\d*)");

    private static final Pattern EMAIL =
            Pattern.compile(
                    "(?iu)(?<![@\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]+"
                            + "(?:@|\\s?[(\\[]\\s?at\\s?[)\\]]\\s?)"
                            + "[\\p{L}\\p{N}-][\\p{L}\\p{N}.-]*\\.\\p{L}{2,}");

    /** Without it, only an {@code @} makes a mail address. */
    private static final Pattern MAYBE_AT = Pattern.compile("(?i)[(\\[]\\s?at\\s?[)\\]]");

    /** Without it, there is no name of a host. */
    private static final Pattern INNER_DOT = Pattern.compile("\\.[^\\s.]");

    private static final Pattern AT_NAME =
            Pattern.compile(
                    "(?u)(?<![\\p{L}\\p{N}_])@([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])?)"
                        + "(?:@([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]))?");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.@-]*[\\p{L}\\p{N}_]");

    /** Names of people have so many words at most. */
    private static final int NAME_WORDS = 3;

    private final Limits limits;
    private final OwnAddresses addresses;
    private final Set<Leak> leaks = new LinkedHashSet<>();

    private LeakLint(Limits limits) {
        this.limits = limits;
        this.addresses = limits.shared().addresses();
    }

    /** All that must not reach that reader, each once; empty for a clean text. */
    public static List<Leak> leaks(String text, Limits limits) {
        var lint = new LeakLint(limits);
        lint.check(plain(text));
        return List.copyOf(lint.leaks);
    }

    /** One form for each letter, and none of the signs that nobody sees. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    }

    /** Our own links end in a seal, which looks like a secret and is meant for this reader. */
    private void check(String text) {
        var rest = text.contains("://") ? withoutOurLinks(text) : text;
        checkAddresses(rest);
        checkKeys(rest);
        if (rest.contains("@") || MAYBE_AT.matcher(rest).find()) checkMails(rest);
        Secrets.in(rest).forEach(found -> add(Kind.TOKEN, found));
        checkNames(rest);
        checkWords(rest);
    }

    private String withoutOurLinks(String text) {
        return URL.matcher(text)
                .replaceAll(
                        url ->
                                addresses.isOurPage(url.group())
                                        ? " "
                                        : Matcher.quoteReplacement(url.group()));
    }

    private void checkAddresses(String text) {
        if (text.contains("://")) checkUrls(text);
        var rest = text.contains("://") ? URL.matcher(text).replaceAll(" ") : text;
        if (INNER_DOT.matcher(rest).find()) checkHosts(rest);
        for (var pattern : List.of(LOCALHOST, SHARE))
            pattern.matcher(rest).results().forEach(found -> add(Kind.INTERNAL_URL, found.group()));
    }

    private void checkUrls(String text) {
        URL.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(url -> !addresses.isForCustomers(url))
                .filter(addresses::isInternalUrl)
                .forEach(url -> add(Kind.INTERNAL_URL, url));
    }

    private void checkHosts(String text) {
        BARE_HOST
                .matcher(text)
                .results()
                .filter(host -> host.group().indexOf('.') > 0)
                .filter(host -> addresses.isInternal(host.group()))
                .filter(host -> !isVersion(text, host))
                .forEach(host -> add(Kind.INTERNAL_URL, host.group()));
    }

    /** {@code version 10.0.0.1} is none of a network's addresses. */
    private static boolean isVersion(String text, MatchResult host) {
        return OwnAddresses.isV4(host.group())
                && AFTER_VERSION.matcher(text.substring(0, host.start())).find();
    }

    private void checkKeys(String text) {
        KEY.matcher(text)
                .results()
                .filter(key -> limits.isForeignKey(key.group(1), key.group(2)))
                .forEach(key -> add(Kind.INTERNAL_KEY, key.group()));
    }

    private void checkMails(String text) {
        EMAIL.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(mail -> !limits.isOwnName(mail))
                .forEach(mail -> add(Kind.EMAIL, mail));
    }

    private void checkNames(String text) {
        if (text.contains("@"))
            AT_NAME.matcher(text)
                    .results()
                    .filter(name -> isForeign(name.group(1), name.group(2)))
                    .forEach(name -> add(Kind.OTHER_HANDLE, name.group()));
        var words = WORD.matcher(text).results().map(MatchResult::group).toList();
        for (var from = 0; from < words.size(); from++)
            if (limits.mayBeginName(words.get(from))) checkName(words, from);
    }

    private void checkName(List<String> words, int from) {
        var most = Math.min(words.size(), from + NAME_WORDS);
        for (var to = from + 1; to <= most; to++) {
            var name = String.join(" ", words.subList(from, to));
            if (limits.isForeignTellingName(name)) add(Kind.OTHER_HANDLE, name);
        }
    }

    private boolean isForeign(String local, @Nullable String network) {
        var names = network == null ? List.of(local) : List.of(local, local + "@" + network);
        return limits.isForeignName(names);
    }

    /** The longest pieces that are copied, not each run in them. */
    private void checkWords(String text) {
        var internal = limits.shared().words();
        if (internal.isEmpty()) return;
        var own = limits.ownWords();
        var words = Shingles.words(text);
        var runs = Shingles.runs(words);
        for (var at = 0; at < runs.length; at++) {
            var from = at;
            while (at < runs.length && internal.has(runs[at]) && !own.has(runs[at])) at++;
            if (at == from) continue;
            var piece = words.subList(from, at - 1 + Shingles.WORDS);
            add(Kind.INTERNAL_WORDS, String.join(" ", piece));
        }
    }

    private void add(Kind kind, String excerpt) {
        leaks.add(new Leak(kind, excerpt));
    }
}
