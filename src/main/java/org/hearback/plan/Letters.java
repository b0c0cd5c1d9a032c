package org.hearback.plan;

import org.hearback.intake.KeptPost;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Visibility;
import org.hearback.notice.Links;
import org.hearback.notice.Notice.Letter;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.Telling;
import org.hearback.plan.Policy.Choice;
import org.hearback.voice.Source;
import org.hearback.voice.VoiceBook;
import org.hearback.wording.Field;
import org.hearback.wording.Occasion;
import org.hearback.wording.Route;
import org.hearback.wording.ShippedWords;
import org.hearback.wording.Template;
import org.hearback.wording.Templates;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes what each person is told, in their language. Thread-safe. */
final class Letters {
    /** Of a post that speaks for itself, in UTF-16 chars: what a reader takes in at a glance. */
    private static final int MOST_OF_A_POST = 200;

    private static final Pattern LEADING = Pattern.compile("^(?:@\\S+\\s+)+");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}])@([\\p{L}\\p{N}_])");

    private final Templates templates;
    private final ShippedWords shipped;
    private final Links links;
    private final VoiceBook voices;

    Letters(Templates templates, ShippedWords shipped, Links links, VoiceBook voices) {
        this.templates = templates;
        this.shipped = shipped;
        this.links = links;
        this.voices = voices;
    }

    /**
     * What is the same for everybody. Not thread-safe: keeps the templates that were read.
     *
     * @param product name of the project; empty where the change is gone
     * @param title key and summary of the change, for people of the house alone
     * @param count how many asked
     */
    record Scene(
            Telling telling, String product, String title, int count, Map<Key, Template> read) {
        Scene(Telling telling, String product, String title, int count) {
            this(telling, product, title, count, new HashMap<>());
        }
    }

    /** What templates differ by within one telling. */
    record Key(Route route, Locale language) {}

    /** The letter for that choice; without text where they are not told. */
    Letter write(Choice choice, Scene scene) {
        var target = choice.target();
        if (target == null)
            return new Letter(null, choice.language().toLanguageTag(), "", "", false);
        var key = new Key(target.route(), choice.language());
        var template =
                scene.read()
                        .computeIfAbsent(
                                key,
                                it ->
                                        templates.of(
                                                scene.telling().projectId(),
                                                scene.telling().occasion(),
                                                it.route(),
                                                it.language()));
        var language = template.key().language();
        var filled = template.fill(values(choice, target, scene, language), room(choice, template));
        var subject = target.route() == Route.MAIL ? filled.subject() : "";
        return new Letter(target, language, subject, filled.text(), false);
    }

    private int room(Choice choice, Template template) {
        var way = choice.way();
        var most = way == null ? Letter.MAX_TEXT_CHARS : way.maxChars();
        return most - links.growth(template.text());
    }

    private Map<Field, String> values(Choice choice, Target target, Scene scene, String language) {
        var words = scene.telling().words();
        var quote = quote(choice, target);
        var values = new EnumMap<Field, String>(Field.class);
        values.put(Field.QUOTE, quote);
        values.put(Field.CHANGE, change(target, scene, quote));
        values.put(Field.REASON, words.reason());
        values.put(Field.VERSION, words.version());
        values.put(Field.PRODUCT, scene.product());
        values.put(Field.OUT, Letter.OUT);
        if (scene.telling().occasion() == Occasion.FIX_CHECK)
            values.put(Field.ANSWER, Letter.ANSWER);
        if (scene.count() > 1) values.put(Field.COUNT, String.valueOf(scene.count()));
        var said = choice.said();
        if (said == null) return values;
        if (!said.via().isEmpty()) values.put(Field.PATH, path(said.via(), language));
        var isTheirs = said.asks() || said.posts().isEmpty();
        if (isTheirs
                && target.route() != Route.THREAD
                && said.source() instanceof Source.OfRequest(var own))
            values.put(Field.REQUEST, own.key());
        return values;
    }

    private static String change(Target target, Scene scene, String quote) {
        if (target.route() == Route.INSIDE) return scene.title();
        var name = scene.telling().words().publicName();
        return name.isEmpty() ? quote : name;
    }

    private String path(String via, String language) {
        return shipped.say("path." + via.toLowerCase(Locale.ROOT), Locale.of(language));
    }

    /**
     * Their own words, as far as whoever reads there can read them anyway: under a post, what
     * stands in it.
     */
    private String quote(Choice choice, Target target) {
        var quote = quote(choice, target, target.equals(told(choice)));
        var post = choice.post();
        if (post == null) return quote;
        var there = plain(text(post));
        return withoutMentions(
                !quote.isEmpty() && there.contains(plain(quote)) ? quote : beginning(there));
    }

    private static @Nullable Target told(Choice choice) {
        var before = choice.who().before();
        return before == null ? null : before.letter().target();
    }

    private String quote(Choice choice, Target target, boolean whereTheyWereTold) {
        var said = choice.said();
        if (said != null) return said.asks() && mayStand(said.circle(), target) ? said.quote() : "";
        if (!whereTheyWereTold) return "";
        return voices.find(choice.voiceId())
                .filter(voice -> isBy(voice.speaker(), choice))
                .filter(voice -> mayStand(voice.words().circle(), target))
                .map(voice -> voice.words().quote())
                .orElse("");
    }

    /** Who only follows somebody's request never gets to read their words from us. */
    private static boolean isBy(@Nullable HandleId speaker, Choice choice) {
        return speaker != null && choice.readers().contains(speaker);
    }

    /** Comments on a change are read by all who see it. */
    private static boolean mayStand(Visibility circle, Target target) {
        return target.route() != Route.INSIDE
                || circle == Visibility.PUBLIC
                || circle == Visibility.UNLISTED;
    }

    /** In a post of ours a mention would call those whom it names. */
    private static String withoutMentions(String quote) {
        return MENTION.matcher(LEADING.matcher(quote).replaceFirst("")).replaceAll("$1");
    }

    private static String text(KeptPost post) {
        return post.post().title().isEmpty()
                ? post.post().text()
                : post.post().title() + "\n" + post.post().text();
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String beginning(String text) {
        if (text.length() <= MOST_OF_A_POST) return text;
        var end = text.lastIndexOf(' ', MOST_OF_A_POST);
        if (end < MOST_OF_A_POST / 2) end = MOST_OF_A_POST;
        if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return text.substring(0, end) + "…";
    }
}
