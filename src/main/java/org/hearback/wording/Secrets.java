package org.hearback.wording;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What opens something: tokens by the forms that their makers gave them, else by how they look. */
final class Secrets {
    /**
     * How tokens of one maker look.
     *
     * @param signs of which one stands in each, in lower case: most texts have none, and are not
     *     searched by the pattern
     */
    private record Form(List<String> signs, Pattern pattern) {
        static Form of(String pattern, String... signs) {
            return new Form(List.of(signs), Pattern.compile(pattern));
        }

        boolean mayBeIn(String lowerCase) {
            return signs.stream().anyMatch(lowerCase::contains);
        }
    }

    private static final List<Form> FORMS =
            List.of(
                    Form.of(
                            "\\bgh[pousr]_[A-Za-z0-9]{20,}",
                            "ghp_",
                            "gho_",
                            "ghu_",
                            "ghs_",
                            "ghr_"),
                    Form.of("\\bgithub_pat_[A-Za-z0-9_]{20,}", "github_pat_"),
                    Form.of("\\bglpat-[A-Za-z0-9_-]{20,}", "glpat-"),
                    Form.of("\\bxox[a-z]-[A-Za-z0-9-]{10,}", "xox"),
                    Form.of("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b", "akia", "asia"),
                    Form.of("\\bAIza[0-9A-Za-z_-]{35}", "aiza"),
                    Form.of("\\b[spr]k_(?:live|test)_[0-9A-Za-z]{10,}", "k_live_", "k_test_"),
                    Form.of("\\bsk-[0-9A-Za-z_-]{20,}", "sk-"),
                    Form.of("\\beyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]{5,}[A-Za-z0-9_.-]*", "eyj"),
                    Form.of("-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----", "private key-----"),
                    Form.of(
                            "(?i)\\b(?:bearer|basic)\\s+(?=\\S*\\d)[A-Za-z0-9._~+/=-]{16,}",
                            "bearer",
                            "basic"),
                    Form.of("(?i)\\b[a-z][a-z0-9+.-]{1,20}://[^\\s/@:]+:[^\\s/@]+@\\S+", "://"),
                    Form.of(
                            "(?iu)[?&;](?:access_token|token|sig|signature|api_?key|key|secret"
                                    + "|password|x-amz-signature)=[^\\s&]{8,}",
                            "="),
                    Form.of(
                            "(?iu)\\b(?:password|passwort|kennwort|pwd|mot de"
                                + " passe|contraseña|clave|secret|api["
                                + " _-]?key|token)\\s*[:=]\\s*(?=\\S*\\d)(?=\\S*[\\p{L}])\\S{6,}",
                            "passwor",
                            "kennwort",
                            "pwd",
                            "mot de passe",
                            "contraseña",
                            "clave",
                            "secret",
                            "key",
                            "token"));

    /** Long enough that a word of people does not look so. */
    private static final int SHORTEST = 24;

    private static final Pattern LONG =
            Pattern.compile("(?<![A-Za-z0-9+_])[A-Za-z0-9+_]{" + SHORTEST + ",}={0,2}");

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32,}");

    /** Changes between letters and digits: a name with a number has one or two. */
    private static final int FEWEST_CHANGES = 4;

    /** In bits a char: prose has less, random letters and digits have more. */
    private static final double LEAST_ENTROPY = 3.5;

    /** In bits a char; sixteen digits can have four at most. */
    private static final double LEAST_HEX_ENTROPY = 2.8;

    private Secrets() {}

    /** What was found in the text, in the order of the forms. */
    static List<String> in(String text) {
        var lowerCase = text.toLowerCase(Locale.ROOT);
        var found = new LinkedHashSet<String>();
        for (var form : FORMS)
            if (form.mayBeIn(lowerCase))
                form.pattern().matcher(text).results().forEach(match -> found.add(match.group()));
        if (hasLongWord(text)) addRandom(text, found);
        return List.copyOf(found);
    }

    private static void addRandom(String text, Set<String> found) {
        LONG.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(Secrets::looksRandom)
                .filter(random -> found.stream().noneMatch(known -> known.contains(random)))
                .toList()
                .forEach(found::add);
    }

    private static boolean hasLongWord(String text) {
        var length = 0;
        for (var at = 0; at < text.length(); at++) {
            length = text.charAt(at) <= ' ' ? 0 : length + 1;
            if (length == SHORTEST) return true;
        }
        return false;
    }

    private static boolean looksRandom(String text) {
        if (HEX.matcher(text).matches()) return entropy(text) >= LEAST_HEX_ENTROPY;
        return changes(text) >= FEWEST_CHANGES && entropy(text) >= LEAST_ENTROPY;
    }

    private static int changes(String text) {
        var changes = 0;
        for (var at = 1; at < text.length(); at++)
            if (Character.isDigit(text.charAt(at)) != Character.isDigit(text.charAt(at - 1)))
                changes++;
        return changes;
    }

    /** Shannon's, of the text's own chars, in bits a char. */
    private static double entropy(String text) {
        var counts = new int[128];
        text.chars().filter(each -> each < counts.length).forEach(each -> counts[each]++);
        var bits = 0.0;
        for (var count : counts) {
            if (count == 0) continue;
            var share = (double) count / text.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits;
    }
}
