package io.festivalplayer.common.lineup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What anybody may paste must not cost more than its length. Counted by the characters that each pattern looks at,
 * since a clock would tell about the machine.
 */
class LinearTimeTest {

    private static final int LENGTH = 10_000;
    private static final int LOOKS_AT_EACH = 12;
    private static final List<String> UNITS = List.of(
            " ", "a", "a ", "&", " & ", ",", ", ", "1", "1.", "- ", "•", "\u0301", "e\u0301", "the ", "\n", "\t", "!");

    static Stream<Arguments> patternsAndTexts() {
        return patterns()
                .flatMap(pattern -> UNITS.stream()
                        .flatMap(unit -> Stream.of(unit.repeat(LENGTH), "x" + unit.repeat(LENGTH) + "x")
                                .map(text -> Arguments.of(pattern, Named.of(visible(text), text)))));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("patternsAndTexts")
    void a_pattern_looks_at_a_character_only_a_few_times(Pattern pattern, String text) {
        var looks = new AtomicLong();
        var matcher = pattern.matcher(new Counted(text, looks));

        while (matcher.find()) {
            // Finding all is what replacing and splitting do.
        }

        assertThat(looks.get()).isLessThan((long) LOOKS_AT_EACH * text.length());
    }

    private static Stream<Named<Pattern>> patterns() {
        return Stream.of(LineupReader.class, NameKey.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == Pattern.class)
                .map(field ->
                        Named.of(field.getDeclaringClass().getSimpleName() + "." + field.getName(), value(field)));
    }

    private static Pattern value(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String visible(String text) {
        var start = text.substring(0, 8).replace("\n", "\\n").replace("\t", "\\t");
        return "[" + start + "…] " + text.length();
    }

    /** A text that counts how often it is looked at. */
    private record Counted(String text, AtomicLong looks) implements CharSequence {

        @Override
        public char charAt(int index) {
            looks.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }
}
