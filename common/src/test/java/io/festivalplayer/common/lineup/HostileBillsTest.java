package io.festivalplayer.common.lineup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The whole reader at the lengths that anybody may paste. {@link LinearTimeTest} counts what each pattern looks at;
 * this is what all of them together cost, in the processor's time of one thread, so that what else runs counts little.
 * {@code script/test --security} measures more sizes, more often, and more shapes made at random.
 */
class HostileBillsTest {

    static final Iterable<String> SHAPES = HostileBills.shapes();

    private static final boolean AT_LENGTH = Boolean.getBoolean("security.at-length");
    private static final int[] KIBIBYTES = AT_LENGTH ? new int[] {8, 16, 32, 64} : new int[] {8, 64};

    /** The fastest of so many counts: whatever disturbs one makes it slower. */
    private static final int TIMES = 3;

    private static final int RANDOM_SHAPES = AT_LENGTH ? 200 : 4;
    private static final long SEED = Long.getLong("security.seed", new Random().nextLong());

    /**
     * Linear is eight times as long for eight times as much, sorting ten, quadratic 64 times. Beside other tests a
     * short measurement may be off by a factor of two.
     */
    private static final int FAR_FROM_QUADRATIC = AT_LENGTH ? 12 : 24;

    /** Below that, a measurement says little about growth. */
    private static final Duration AT_ONCE = Duration.ofMillis(20);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final LineupReader reader = new LineupReader();

    @ParameterizedTest
    @FieldSource("SHAPES")
    void the_time_of_reading_grows_as_the_length_does(String shape) {
        var nanos = IntStream.of(KIBIBYTES)
                .mapToLong(size -> fastest(HostileBills.of(shape, size << 10)))
                .toArray();

        System.out.println("security: bill of " + Arrays.toString(KIBIBYTES) + " KiB, ms to read: "
                + milliseconds(nanos) + ": " + shape);
        assertThat(nanos[nanos.length - 1]).isLessThan(Math.max(AT_ONCE.toNanos(), FAR_FROM_QUADRATIC * nanos[0]));
    }

    @Test
    void so_it_does_for_whatever_is_repeated() {
        var random = new Random(SEED);
        long slowest = 0;
        for (int i = 0; i < RANDOM_SHAPES; i++) {
            var piece = HostileBills.anyPiece(random);
            var shorter = fastest(HostileBills.repeated(piece, 8 << 10));
            var longer = fastest(HostileBills.repeated(piece, 64 << 10));

            slowest = Math.max(slowest, longer);
            assertThat(longer)
                    .as("64 KiB of [%s], seed %d", piece, SEED)
                    .isLessThan(Math.max(AT_ONCE.toNanos(), FAR_FROM_QUADRATIC * shorter));
        }
        System.out.println("security: " + RANDOM_SHAPES + " bills of 64 KiB, each of a piece made at random (seed "
                + SEED + "), ms to read: " + milliseconds(slowest) + " at most");
    }

    private long fastest(String text) {
        return LongStream.generate(() -> timeToRead(text)).limit(TIMES).min().orElseThrow();
    }

    private long timeToRead(String text) {
        var before = THREADS.getCurrentThreadCpuTime();
        assertThat(reader.read(text)).isNotNull();
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    private static String milliseconds(long... nanos) {
        return LongStream.of(nanos)
                .mapToObj(nano -> Math.round(nano / 1e6) + "")
                .collect(Collectors.joining(", "));
    }
}
