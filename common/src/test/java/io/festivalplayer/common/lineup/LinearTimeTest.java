package io.festivalplayer.common.lineup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What anybody may paste must not cost more than its length. Counted by the characters that each pattern looks at,
 * since a clock would tell about the machine.
 */
class LinearTimeTest {

    private static final int LENGTH = 2_000;
    private static final int LOOKS_AT_EACH = 40;
    private static final List<String> UNITS = List.of(
            " ", "a", "a ", "&", " & ", ",", ", ", "1", "1.", "- ", "•", "\u0301", "e\u0301", "the ", "\n", "\t", "!",
            "(", "( ", ")", "[", "/", " / ", "|", ";", ":", ": ", "#", "#a", "@", "a@", ".", "a.", "20:00", "8pm ",
            "1:", "$", "$1", "http://", "www.", "-", " - ", ">", "> ", "\"", "&#", "・", "月", "1月1日");

    private static final List<Class<?>> READERS = List.of(
            Billing.class,
            Boilerplate.class,
            Column.class,
            Countries.class,
            DayReader.class,
            HeadingReader.class,
            HtmlEntities.class,
            Links.class,
            ListMarks.class,
            MailFrame.class,
            NameKey.class,
            NameTrim.class,
            Outline.class,
            RowReader.class,
            SetTime.class,
            SourceText.class,
            Table.class,
            Vocabulary.class,
            Words.class);

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
        var shared = READERS.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers()))
                .map(field -> Named.of(
                        field.getDeclaringClass().getSimpleName() + "." + field.getName(), value(field, null)));
        var separators = Arrays.stream(Separator.values())
                .map(separator -> Named.of("Separator." + separator, value(signOf(separator), separator)));
        return Stream.concat(shared, separators);
    }

    private static Field signOf(Separator separator) {
        return Arrays.stream(separator.getDeclaringClass().getDeclaredFields())
                .filter(field -> field.getType() == Pattern.class)
                .findFirst()
                .orElseThrow();
    }

    private static Pattern value(Field field, @Nullable Object of) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(of);
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
