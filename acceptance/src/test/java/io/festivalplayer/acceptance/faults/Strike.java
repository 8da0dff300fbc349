package io.festivalplayer.acceptance.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

    /** Each fault once, in an order that the seed decides. */
    static List<Strike> ofEach(long seed, List<Fault> faults) {
        var random = new Random(seed);
        var shuffled = new ArrayList<>(faults);
        Collections.shuffle(shuffled, random);
        return shuffled.stream().map(fault -> random(fault, random)).toList();
    }

    /** So many faults, each as often as its weight says; the same seed gives the same. */
    static List<Strike> schedule(long seed, int count, List<Fault> faults) {
        var random = new Random(seed);
        var weighted = faults.stream()
                .flatMap(fault -> Collections.nCopies(fault.weight(), fault).stream())
                .toList();
        return Stream.generate(() -> random(weighted.get(random.nextInt(weighted.size())), random))
                .limit(count)
                .toList();
    }

    private static Strike random(Fault fault, Random random) {
        return new Strike(
                fault, random.nextInt(Integer.MAX_VALUE), Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MS)));
    }

    <T> T choose(List<T> all) {
        return all.get(choice % all.size());
    }

    @Override
    public String toString() {
        return fault.words();
    }
}
