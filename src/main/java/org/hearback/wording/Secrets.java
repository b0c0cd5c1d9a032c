package org.hearback.wording;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What opens something: tokens by the forms that their makers gave them, else by how they look. */
final class Secrets {
    private static final List<Pattern> FORMS =
            List.of(
                    Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{20,}"),
                    Pattern.compile("\\bgithub_pat_[A-Za-z0-9_]{20,}"),
                    Pattern.compile("\\bglpat-[A-Za-z0-9_-]{20,}"),
                    Pattern.compile("\\bxox[a-z]-[A-Za-z0-9-]{10,}"),
                    Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
                    Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}"),
                    Pattern.compile("\\b[spr]k_(?:live|test)_[0-9A-Za-z]{10,}"),
                    Pattern.compile("\\bsk-[0-9A-Za-z_-]{20,}"),
                    Pattern.compile("\\beyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]{5,}[A-Za-z0-9_.-]*"),
                    Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----"),
                    Pattern.compile(
                            "(?i)\\b(?:bearer|basic)\\s+(?=\\S*\\d)[A-Za-z0-9._~+/=-]{16,}"),
                    Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]{1,20}://[^\\s/@:]+:[^\\s/@]+@\\S+"),
                    Pattern.compile(
                            "(?iu)[?&;](?:access_token|token|sig|signature|api_?key|key|secret|password"
                                + "|x-amz-signature)=[^\\s&]{8,}"),
                    Pattern.compile(
                            "(?iu)\\b(?:password|passwort|kennwort|pwd|mot de"
                                + " passe|contraseña|clave|secret|api["
                                + " _-]?key|token)\\s*[:=]\\s*(?=\\S*\\d)(?=\\S*[\\p{L}])\\S{6,}"));

    /** Long enough that a word of people does not look so. */
    private static final Pattern LONG = Pattern.compile("[A-Za-z0-9+_]{24,}={0,2}");

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
        var found = new LinkedHashSet<String>();
        for (var form : FORMS)
            form.matcher(text).results().forEach(match -> found.add(match.group()));
        LONG.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(Secrets::looksRandom)
                .filter(random -> found.stream().noneMatch(known -> known.contains(random)))
                .toList()
                .forEach(found::add);
        return List.copyOf(found);
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
