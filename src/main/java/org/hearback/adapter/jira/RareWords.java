package org.hearback.adapter.jira;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a text by which it can be told from others. */
final class RareWords {
    /** As many as may be asked for one by one. */
    private static final int MOST = 8;

    /** Shorter words are mostly grammar. */
    private static final int MIN_CHARS = 4;

    /** Longer ones are addresses and other things that nobody else types. */
    private static final int MAX_CHARS = 40;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words of that length which say nothing, in the languages that we speak to customers. */
    private static final Set<String> COMMON =
            Set.copyOf(
                    Arrays.asList(
                            """
                            about after again also always anybody anyone because been before being \
                            best better both cannot could days dear does doing done each even ever \
                            every everybody find from give good great have having hello help here \
                            into just know like little long look made make many maybe more most much \
                            must need never nice nobody only other over people please possible quite \
                            really right same should since some somebody something sometimes still \
                            such sure take than thank thanks that their them then there these they \
                            thing think this those through time today together told under until very \
                            want wants well were what when where which while will wish with without \
                            work works would year years your yours \
                            aber alle alles auch bitte damit dann dass dein denn diese diesem diesen \
                            dieser dieses doch dort durch eine einem einen einer eines etwas gibt \
                            haben hallo hatte hier ihre immer kann kein keine können leider mache \
                            machen mehr mein meine mich muss nach nicht nichts noch nach oder ohne \
                            schon sehr sein seit sich sind soll sollte über unter viel viele wann \
                            warum wäre weil wenn werden wieder wird wurde würde zwischen \
                            aussi avec avoir bien cela cette chez comme dans depuis donc elle elles \
                            encore être faire fait leur mais merci même notre nous parce pour \
                            pourquoi quand quel quelle sans sont sous très tout toute tous vous votre \
                            algo ahora como con cuando desde donde ella ellos entre esta estas este \
                            estos esto favor gracias hacer hasta hola para pero poder porque puede \
                            quiero sería siempre sobre también tengo tiene todo todos una usted\
                            """
                                    .split(" ")));

    private RareWords() {}

    /** The longest ones first: the longer a word, the less it can mean. */
    static List<String> of(String text) {
        return all(text)
                .filter(word -> word.length() >= MIN_CHARS && word.length() <= MAX_CHARS)
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .filter(word -> !COMMON.contains(word))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(MOST)
                .toList();
    }

    /** All words, in lower case: letters and digits, so that no search takes one for a sign. */
    static Stream<String> all(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT));
    }
}
