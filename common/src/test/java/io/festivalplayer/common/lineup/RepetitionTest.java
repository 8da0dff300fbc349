package io.festivalplayer.common.lineup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A long text of nothing but the same. */
class RepetitionTest {

    private static final int LENGTH = 16 << 10;

    static final List<String> UNITS = Stream.of(
                    "(",
                    ")",
                    "()",
                    "[",
                    "((",
                    "(live) ",
                    "(1)",
                    "\"",
                    "\"\"",
                    ",\"",
                    "\"a\"b,",
                    ">",
                    "> ",
                    "#",
                    "#a ",
                    "-",
                    "- ",
                    " - ",
                    ",",
                    ", ",
                    "a, ",
                    ";",
                    "•",
                    " • ",
                    "|",
                    "/",
                    " / ",
                    "a/",
                    "\t",
                    " ",
                    "   ",
                    "a",
                    "a ",
                    "a b2b ",
                    "b2b ",
                    " x ",
                    "a x ",
                    "feat. ",
                    "w/ ",
                    "presents ",
                    "by ",
                    "Friday ",
                    "Friday: ",
                    "Friday\n",
                    "Wednesday\nA\n",
                    "Main Stage ",
                    "Main Stage\n",
                    "Stage: ",
                    "20:00 ",
                    "20:00\n",
                    "8pm-",
                    "TBA\n",
                    "TBA, ",
                    "and ",
                    "1. ",
                    "1 ",
                    "1.\n",
                    "&amp;",
                    "&#",
                    "Ã",
                    "Ã¶",
                    "√",
                    "Рљ",
                    "\u0000",
                    "\ud83c",
                    "🇮🇸",
                    "\u0301",
                    "\u200d",
                    "月",
                    "http://",
                    "http://a ",
                    "www.",
                    "@",
                    "a@b.c ",
                    "spotify:artist:7w29UYBi0qsHi5RTcv3lmA ",
                    "spotify:artist:7w29UYBi0qsHi5RTcv3lmA\n",
                    "To: a\n",
                    "--\n",
                    "Cheers,\n",
                    "live ",
                    "dj set ",
                    "A (1x)\n",
                    "a\tb\n",
                    "Artist,Day\n",
                    "|a|b|\n",
                    "\n",
                    "\r\n",
                    ".",
                    "...",
                    "* ",
                    "_",
                    "**a**\n",
                    "== a ==\n",
                    "a: b, c, d\n")
            .toList();

    private final LineupReader reader = new LineupReader();

    @ParameterizedTest
    @FieldSource("UNITS")
    void it_is_read(String unit) {
        var text = unit.repeat(LENGTH / unit.length());

        assertThat(reader.read(text).warnings()).hasSizeLessThan(300);
    }
}
