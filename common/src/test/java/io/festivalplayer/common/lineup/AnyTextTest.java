package io.festivalplayer.common.lineup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for whatever is pasted. {@code script/test --security} tries far more. */
class AnyTextTest {

    static final List<String> FRAGMENTS = List.of(
            "Björk",
            "Tyler, the Creator",
            "AC/DC",
            "(live)",
            "DJ set",
            "b2b",
            " x ",
            " + ",
            "vs",
            "feat.",
            "w/",
            "presents",
            "Friday",
            "Main Stage",
            "20:00",
            "TBA",
            "and more",
            "(",
            ")",
            "[",
            "]",
            "\"",
            ",",
            ";",
            " • ",
            "|",
            "/",
            "\t",
            " - ",
            ": ",
            "1.",
            "- ",
            ">",
            "# ",
            "@",
            "...",
            "https://open.spotify.com/artist/7w29UYBi0qsHi5RTcv3lmA",
            "http://",
            "&amp;",
            "&#1114112;",
            "Ã¶",
            "√∂",
            "РљРё",
            "\u0000",
            "\ud83c",
            "\udf4e",
            "\u202e",
            "\ufeff",
            "\u0301",
            "\u200d",
            "🇮🇸",
            "فيروز",
            "8月16日（土）",
            "Tickets",
            "From: ",
            "Cheers,",
            "\n",
            "\n",
            "\n",
            "\r\n",
            " ");

    private static final List<String> BILLS = BillsTest.texts();

    private final LineupReader reader = new LineupReader();

    @Property
    void nothing_makes_the_reader_throw(@ForAll String text) {
        assertThat(reader.read(text)).isNotNull();
    }

    @Property
    void nothing_of_an_act_is_blank(@ForAll("bills") String bill) {
        assertThat(reader.read(bill).acts()).allSatisfy(act -> {
            assertThat(act.name()).isNotBlank().isEqualTo(act.name().strip());
            assertThat(act.parts()).noneMatch(String::isBlank);
            assertThat(Stream.of(act.day(), act.stage(), act.note()).flatMap(Optional::stream))
                    .noneMatch(String::isBlank);
        });
    }

    @Property
    void reading_again_reads_the_same(@ForAll("bills") String bill) {
        assertThat(reader.read(bill)).isEqualTo(new LineupReader().read(bill));
    }

    @Property
    void every_original_stands_in_the_text_and_in_its_order(@ForAll("lists") List<String> names) {
        var bill = String.join("\n", names);
        var places = new ArrayList<Integer>();

        for (var act : reader.read(bill).acts()) {
            assertThat(names).contains(act.original());
            places.add(names.indexOf(act.original()));
        }

        assertThat(places).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Property
    void the_acts_of_all_days_are_those_that_have_one(@ForAll("bills") String bill) {
        var lineup = reader.read(bill);

        assertThat(lineup.actsOn(lineup.days()))
                .isEqualTo(lineup.acts().stream()
                        .filter(act -> !act.days().isEmpty())
                        .toList());
    }

    @Property
    void each_day_of_an_act_is_a_day_of_the_bill(@ForAll("bills") String bill) {
        var lineup = reader.read(bill);

        assertThat(lineup.acts())
                .allSatisfy(
                        act -> assertThat(lineup.days()).containsAll(act.days()).doesNotHaveDuplicates());
    }

    @Property
    void what_is_kept_can_be_stored(@ForAll("bills") String bill) {
        assertThat(reader.read(bill).acts())
                .allSatisfy(act -> assertThat(act.name() + act.original() + act.note() + act.stage() + act.day())
                        .doesNotContain("\u0000")
                        .matches(text -> text.codePoints().noneMatch(letter -> letter >= 0xd800 && letter < 0xe000)));
    }

    @Property
    void each_act_stands_once(@ForAll("bills") String bill) {
        var acts = reader.read(bill).acts();

        assertThat(acts)
                .extracting(act -> NameKey.of(act.name()) + act.artistId().orElse(""))
                .doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<String> bills() {
        return Arbitraries.oneOf(composed(), Arbitraries.randomValue(AnyTextTest::mutated));
    }

    private static Arbitrary<String> composed() {
        return Arbitraries.oneOf(
                        Arbitraries.of(FRAGMENTS), Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(60)
                .map(fragments -> String.join("", fragments));
    }

    /** A real bill, cut, shuffled and mixed with another: nearly what listeners paste. */
    private static String mutated(Random chance) {
        var lines = new ArrayList<>(some(BILLS, chance).lines().toList());
        for (int i = chance.nextInt(1, 12); i > 0 && !lines.isEmpty(); i--) {
            int at = chance.nextInt(lines.size());
            var line = lines.get(at);
            int cut = chance.nextInt(line.length() + 1);
            switch (chance.nextInt(8)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, some(BILLS, chance).lines().findFirst().orElse(""));
                case 2 -> lines.set(at, line.substring(cut));
                case 3 -> lines.set(at, line.substring(0, cut));
                case 4 -> lines.set(at, line.substring(0, cut) + some(FRAGMENTS, chance) + line.substring(cut));
                case 5 -> Collections.swap(lines, at, chance.nextInt(lines.size()));
                case 6 -> lines.subList(at, lines.size()).clear();
                default -> lines.set(at, line + lines.get(chance.nextInt(lines.size())));
            }
        }
        return String.join(chance.nextInt(20) == 0 ? " " : "\n", lines);
    }

    private static String some(List<String> texts, Random chance) {
        return texts.get(chance.nextInt(texts.size()));
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return Arbitraries.of(
                        "Björk",
                        "Robyn",
                        "Four Tet",
                        "(live)",
                        "DJ set",
                        "b2b",
                        "x",
                        "Friday",
                        "Main Stage",
                        "20:00",
                        "TBA",
                        "(",
                        ")",
                        "1.",
                        "- ",
                        "...",
                        "!!!",
                        "feat.")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> String.join(" ", words).strip().replaceAll(" +", " "))
                .list()
                .ofMaxSize(20)
                .uniqueElements();
    }
}
