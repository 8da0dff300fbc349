package io.festivalplayer.common.pick;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words by which a title, or an album's name, says what kind of recording it is. They are folded, see Title. */
final class TitleWords {

    /**
     * "I live", "to live" and "long live" are words of a song. It is looked for behind the word, since to look before
     * it at every letter takes long.
     */
    private static final String LIVE =
            "\\blive\\b(?<!\\b(?:i|we|you|they|to|who|long|all|people|must|can|can't|will|let"
                    + "|let's|still|how|where|could|would|should|gotta|wanna|don't|never|and|just|not) live)";

    /** What follows "live" when it tells where, when or in what form somebody played. */
    private static final String PLAYED = "(?=$|!$|[)\\]]| ?[/|;:](?:\\s|$)| a l'|, (?!laugh|love|learn)| ?@"
            + "| (?:at|in|from|on|version|ver|sessions?|recording|recorded|performance|take|mix|edit|acoustic|unplugged"
            + "|remaster|remastered|bonus|video|audio|tour|album|ep|lp|edition|cut|cover|bei|im|vom|aus|auf|au|aux|dans"
            + "|op|i|pa|fra|desde|dal|dalla|nel|alla|w|z|na)\\b| '?\\d)";

    private static final Map<Kind, Pattern> KINDS = kinds();

    /** In a title without any bracket; what stands before it is the song. */
    private static final Map<Kind, Pattern> TRAILING = trailing();

    private static final Map<Kind, Pattern> ALBUMS = albums();

    private static final Pattern SHAPED =
            Pattern.compile("^(?<before>.*?)\\b(?<shape>mix|edit|version|versie|versione|ver)\\b");

    /** A mix, an edit or a version that is called so is the song as it was published. */
    private static final Set<String> PLAIN = Set.of(
            "original",
            "radio",
            "album",
            "single",
            "main",
            "lp",
            "ep",
            "extended",
            "full",
            "length",
            "stereo",
            "mono",
            "studio",
            "final",
            "new",
            "explicit",
            "clean",
            "long",
            "short",
            "video",
            "tv",
            "size",
            "us",
            "uk",
            "the",
            "standard",
            "inch",
            "s");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Says nothing of what kind it is, and is no part of the song's name either. */
    private static final Pattern NEUTRAL =
            Pattern.compile("\\bre-?master|リマスター|\\bbonus\\b|\\bdeluxe\\b|\\banniversary\\b"
                    + "|\\bedition\\b|^(?:feat|ft|featuring|with|prod)\\b"
                    + "|^from (?:\"|the (?:film|movie|motion picture|netflix|original|series|musical))|\\bsoundtrack\\b"
                    + "|^(?:explicit|clean|mono|stereo|album|single|radio|original|digital)$|^(?:19|20)\\d\\d$");

    private static final Pattern REISSUE =
            Pattern.compile("\\bdeluxe\\b|\\bexpanded\\b|\\banniversary\\b|\\bedition\\b|\\bbonus\\b"
                    + "|\\bre-?master|\\bcollector|\\bre-?issue|\\bcomplete\\b|\\bplatinum\\b|リマスター|豪华版|豪華版|限定盤|완전판");

    private TitleWords() {}

    /** What a qualifier says, none if it is neutral; empty if it is part of the song's name. */
    static Optional<Set<Kind>> ofQualifier(String qualifier) {
        var said = said(KINDS, qualifier);
        var shape = shape(qualifier);
        shape.filter(kind -> kind != Kind.SONG && said.isEmpty()).ifPresent(said::add);
        return said.isEmpty() && shape.isEmpty() && !NEUTRAL.matcher(qualifier).find()
                ? Optional.empty()
                : Optional.of(said);
    }

    /** What a title says at its end without a bracket, and where that begins. */
    static Optional<Trailing> trailing(String title) {
        return TRAILING.entrySet().stream()
                .flatMap(entry -> {
                    var found = entry.getValue().matcher(title);
                    return found.find() ? Stream.of(new Trailing(entry.getKey(), found.start())) : Stream.empty();
                })
                .findFirst();
    }

    /** What an album's name says of all that is on it. */
    static Set<Kind> ofAlbum(String name) {
        return said(ALBUMS, name);
    }

    /** Whether an album's name says that there was an earlier one. */
    static boolean isReissue(String album) {
        return REISSUE.matcher(album).find();
    }

    /** A kind, and where the words for it begin. */
    record Trailing(Kind kind, int start) {}

    private static Set<Kind> said(Map<Kind, Pattern> words, String text) {
        var said = EnumSet.noneOf(Kind.class);
        words.forEach((kind, pattern) -> {
            if (pattern.matcher(text).find()) {
                said.add(kind);
            }
        });
        return said;
    }

    /** What "… mix", "… edit" and "… version" are, by what stands before; empty when nothing of it is said. */
    private static Optional<Kind> shape(String qualifier) {
        var shaped = SHAPED.matcher(qualifier);
        if (!shaped.find()) {
            return Optional.empty();
        }
        var before = shaped.group("before").strip();
        var edit = shaped.group("shape").equals("edit");
        if (before.isEmpty() ? edit : NO_WORD.splitAsStream(before).allMatch(TitleWords::isPlain)) {
            return Optional.of(Kind.SONG);
        }
        return Optional.of(edit || shaped.group("shape").equals("mix") ? Kind.REMIX : Kind.TAKE);
    }

    private static boolean isPlain(String word) {
        return PLAIN.contains(word) || NUMBER.matcher(word).matches();
    }

    private static Map<Kind, Pattern> kinds() {
        var words = new EnumMap<Kind, Pattern>(Kind.class);
        words.put(
                Kind.LIVE,
                Pattern.compile(LIVE + PLAYED
                        + "|\\ben (?:vivo|directo|concert|concierto|public)\\b|\\b(?:ao|al|dal) vivo\\b|\\bin concerto?\\b"
                        + "|\\bunplugged\\b|\\bna (?:zywo|zivo)\\b|\\bcanli\\b|\\bkon[sz]ert\\b|\\bconcert version\\b"
                        + "|\\blive-?(?:aufnahme|mitschnitt|opname|inspelning)\\b|вживую|концерт|живое"
                        + "|ライブ|ライヴ|라이브|现场|現場|實況"));
        words.put(
                Kind.REMIX,
                Pattern.compile(
                        "\\bre-?mix|\\brmx\\b|\\bremezcla\\b|\\bremiks|\\bbootleg\\b|\\bmash-?up\\b|\\bre-?work|\\bre-?fix\\b"
                                + "|\\bre-?edit\\b|\\bflip$|\\bdub$|\\bvip$|リミックス|리믹스|混音|ремикс"));
        words.put(
                Kind.INSTRUMENTAL,
                Pattern.compile("\\binstrument(?:al|ale|als|aal)\\b|\\bstrumentale\\b|\\binst\\b|\\benstrumantal\\b"
                        + "|\\boff[- ]vocal\\b|\\b(?:no|without) vocals?\\b|インスト|오프보컬|伴奏|инструментал|минус"));
        words.put(
                Kind.KARAOKE,
                Pattern.compile("\\bkaraoke\\b|\\bplayback\\b|\\bsing[- ]?along\\b|\\bbacking track\\b|\\bminus one\\b"
                        + "|カラオケ|노래방|卡拉ok|караоке"));
        words.put(
                Kind.COVER,
                Pattern.compile(
                        "\\bcover(?:s|ed)?$(?<!\\b(?:under|take|duck|and|for|my|your|the|to|run|me|deep|full|album) cover)"
                                + "|^cover (?:of|by)\\b|\\bcover version\\b|\\bcovered by\\b|\\boriginally (?:performed|recorded|made|by)\\b"
                                + "|\\bmade (?:famous|popular) by\\b|\\bin the style of\\b|\\btribute\\b|\\breprise d[e']|カバー|커버|翻唱|кавер"));
        words.put(
                Kind.SPED,
                Pattern.compile(
                        "\\bsped[- ]?up\\b|\\bspeed[- ]?up\\b|\\bslowed\\b|\\bnightcore\\b|\\b8d\\b|\\breverb\\b"
                                + "|\\bchopped\\b|\\bscrewed\\b|加速|减速"));
        words.put(
                Kind.TAKE,
                Pattern.compile(
                        "\\bacoustic\\b|\\bacustic[oa]\\b|\\bacoustique\\b|\\bakusti(?:k|sch)\\b|\\bakustisk|\\bstripped\\b"
                                + "|\\bdemos?\\b|\\b(?:piano|orchestral|orchestra|symphonic|strings)(?: solo| edition)?$|\\ba ?cap?pella\\b"
                                + "|\\bsessions?\\b|\\brehearsal\\b|\\balternat(?:e|ive)\\b|\\btake \\d|\\bout-?take\\b|\\bre-?record"
                                + "|^reprise$|\\bvoice memo\\b|^mixed$|\\bcommentary\\b|\\binterview\\b|アコースティック|어쿠스틱|不插电"));
        return words;
    }

    private static Map<Kind, Pattern> trailing() {
        var words = new EnumMap<Kind, Pattern>(Kind.class);
        words.put(
                Kind.LIVE,
                Pattern.compile(LIVE + " (?:at|from) \\S| (?:en vivo|ao vivo|dal vivo|en directo|mtv unplugged)$"));
        words.put(Kind.REMIX, Pattern.compile(" (?:remix|remixed|rmx)$"));
        words.put(Kind.SPED, Pattern.compile(" (?:sped up|nightcore)(?: version)?$"));
        words.put(Kind.INSTRUMENTAL, Pattern.compile(" instrumental(?: version)?$"));
        words.put(Kind.KARAOKE, Pattern.compile(" karaoke(?: version)?$"));
        return words;
    }

    private static Map<Kind, Pattern> albums() {
        var words = new EnumMap<Kind, Pattern>(Kind.class);
        var titles = kinds();
        words.put(Kind.LIVE, titles.get(Kind.LIVE));
        words.put(Kind.REMIX, Pattern.compile("\\bremix(?:es|ed)\\b|\\bremix (?:album|ep)\\b|[(\\[]remix[)\\]]"));
        words.put(
                Kind.INSTRUMENTAL,
                Pattern.compile("\\binstrumentals\\b|\\binstrumental (?:version|album|edition)s?\\b"
                        + "|[(\\[]instrumental[)\\]]|伴奏|インスト"));
        words.put(Kind.KARAOKE, titles.get(Kind.KARAOKE));
        words.put(
                Kind.COVER,
                Pattern.compile(
                        "\\bcovers\\b|\\bcover (?:songs|versions|album)\\b|\\btribute to\\b|\\bmade famous by\\b"));
        words.put(Kind.SPED, Pattern.compile("\\bsped[- ]?up\\b|\\bslowed\\b|\\bnightcore\\b"));
        return words;
    }
}
