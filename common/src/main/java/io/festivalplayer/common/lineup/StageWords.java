package io.festivalplayer.common.lineup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells stages by the words they are called with. Words that names end in as well ("… Club") need other evidence. */
final class StageWords {

    private static final int LONGEST = 6;
    private static final int LONGEST_TEXT = 120;
    private static final Set<String> ALONE =
            Set.of("mainstage", "hauptbuhne", "mainfloor", "hovedscenen", "huvudscenen", "paalava");
    private static final Phrases FLOORS = Phrases.of("""
            main floor, second floor, 2nd floor, first floor, techno floor, house floor, main room
            room one, room two, room three, big top, the big top, main square, main area, main hall
            """);
    private static final Set<String> LAST = Vocabulary.of("""
            stage, stages, tent, arena, buhne, zelt, podium, scenen, talt, teltet, bandstand, marquee
            amphitheatre, amphitheater, mainstage, stagen, сцена, ステージ, 스테이지, 무대, 舞台
            """);
    private static final Set<String> FIRST = Set.of(
            "palco",
            "escenario",
            "scène",
            "bühne",
            "podium",
            "carpa",
            "scena",
            "zelt",
            "сцена",
            "במה",
            "במת",
            "المسرح",
            "مسرح",
            "منصة");
    private static final List<String> ENDINGS = List.of("舞台", "ステージ", "스테이지");
    private static final Set<String> MAYBE_FIRST = Vocabulary.of("""
            sala, salle, saal, plaza, place, piazza, club, floor, tenda, chapiteau, jardin, jardim
            giardino, zona, plage, playa, praia, terraza, patio, halle, teatro, theatre, namiot, klub, зал
            """);
    private static final Set<String> NUMBERED =
            Set.of("stage", "tent", "arena", "scene", "buhne", "floor", "sala", "saal", "scena", "podium");
    private static final Set<String> MAYBE_LAST = Vocabulary.of("""
            scene, scen, scena, club, garden, gardens, hall, room, theatre, theater, park, barn, beach
            forest, terrace, yard, courtyard, house, lounge, bar, pavilion, plaza, square, field, fields
            area, cage, warehouse, temple, basement, rooftop, deck, village, camp, church, floor, dome
            hangar, circus, bigtop, top, lawn, woods, cafe, pub, cinema
            """);
    private static final Set<String> NOT_BEFORE = Set.of("the", "a", "my", "our", "on", "in", "of");
    private static final Set<String> SIGNS = Set.of("-", "–", "—", "@", "|", "/", "•");
    private static final Set<String> GIVEN_BY =
            Set.of("presented", "powered", "sponsored", "hosted", "curated", "by", "presents", "pres");

    private StageWords() {}

    /** The stage that a text is nothing but; who presents it is left out. */
    static Optional<String> stage(String text) {
        if (text.length() > LONGEST_TEXT || text.indexOf('(') >= 0 || text.indexOf('[') >= 0) {
            return Optional.empty();
        }
        var words = withoutPresenter(Words.of(text));
        if (words.isEmpty() || words.count() > LONGEST) {
            return Optional.empty();
        }
        return isStage(words) && !words.haveAny(SIGNS) ? Optional.of(words.before(words.count())) : Optional.empty();
    }

    /** Whether a heading may be a stage, once something else says that it is a heading. */
    static boolean mayBeStage(String text) {
        if (text.length() > LONGEST_TEXT) {
            return false;
        }
        var words = Words.of(text);
        boolean isShort = !words.isEmpty() && words.count() <= LONGEST;
        return isShort
                && (isStage(words)
                        || MAYBE_LAST.contains(words.last())
                        || LAST.contains(words.last())
                        || (words.count() > 1 && MAYBE_FIRST.contains(words.first())));
    }

    private static boolean isStage(Words words) {
        if (FLOORS.have(words)) {
            return true;
        }
        if (words.count() == 1) {
            return isEndingStage(words.first())
                    || ALONE.contains(words.first())
                    || (words.first().endsWith("buhne") && words.first().length() > 5);
        }
        return endsLikeStage(words) || FIRST.contains(words.written().getFirst().toLowerCase(Locale.ROOT));
    }

    private static boolean endsLikeStage(Words words) {
        int last = words.count() - 1;
        if (last < 1) {
            return false;
        }
        var word = words.last();
        if (isNumber(word)) {
            return NUMBERED.contains(words.folded().get(last - 1)) && !NOT_BEFORE.contains(words.first());
        }
        boolean isNamed = last > 1 || !NOT_BEFORE.contains(words.folded().get(last - 1));
        return isNamed && (LAST.contains(word) || word.endsWith("buhne") || word.endsWith("scenen"));
    }

    /** Scripts that write no space: "草莓舞台". */
    private static boolean isEndingStage(String word) {
        return ENDINGS.stream().anyMatch(ending -> word.endsWith(ending) && word.length() > ending.length());
    }

    private static boolean isNumber(String word) {
        return word.length() == 1 || (word.length() == 2 && word.chars().allMatch(Character::isDigit));
    }

    private static Words withoutPresenter(Words words) {
        for (int i = 1; i < words.count(); i++) {
            if (GIVEN_BY.contains(words.folded().get(i)) && endsLikeStage(Words.of(words.before(i)))) {
                return Words.of(words.before(i));
            }
        }
        return words;
    }
}
