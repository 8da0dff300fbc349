package io.festivalplayer.acceptance.faults;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How much is broken, as {@code script/test --faults} sets it.
 *
 * @param seed decides what is broken
 * @param rounds how often the books are checked
 * @param faults how many faults a round has; 0 for each kind once
 */
record Scale(long seed, int rounds, int faults) {

    private static final int SEEDS = 1_000_000;

    /** One round of a new seed, with each fault once, when nothing is set. */
    static Scale given() {
        return new Scale(
                Long.getLong("faults.seed", ThreadLocalRandom.current().nextInt(SEEDS)),
                Integer.getInteger("faults.rounds", 1),
                Integer.getInteger("faults.each", 0));
    }

    /** What is broken in a round. */
    List<Strike> strikes(int round, List<Fault> possible) {
        var ofRound = seed + round;
        return faults == 0 ? Strike.ofEach(ofRound, possible) : Strike.schedule(ofRound, faults, possible);
    }

    /** Tells who watches how it goes. */
    void say(String format, Object... values) {
        System.out.println("faults: " + format.formatted(values));
    }
}
