package io.festivalplayer.acceptance.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One fault of a schedule.
 *
 * @param fault what is broken
 * @param choice which one, where there are several: any number from 0 up
 * @param pause how long nothing is broken before
 */
record Strike(Fault fault, int choice, Duration pause) {

    private static final int LONGEST_PAUSE_MS = 1500;

    /** The same seed gives the same strikes. */
    static List<Strike> schedule(long seed, int count, List<Fault> faults) {
        var random = new Random(seed);
        var weighted = faults.stream()
                .flatMap(fault -> Stream.generate(() -> fault).limit(fault.weight()))
                .toList();
        return Stream.generate(() -> new Strike(
                        weighted.get(random.nextInt(weighted.size())),
                        random.nextInt(Integer.MAX_VALUE),
                        Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MS))))
                .limit(count)
                .toList();
    }

    <T> T choose(List<T> all) {
        return all.get(choice % all.size());
    }

    @Override
    public String toString() {
        return fault.words();
    }
}
