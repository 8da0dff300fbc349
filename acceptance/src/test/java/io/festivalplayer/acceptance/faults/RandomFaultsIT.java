package io.festivalplayer.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.system.FestivalSystem;
import io.festivalplayer.acceptance.system.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Listeners order while one thing after the other is broken at random; then everything is mended, and the books are
 * checked. The seed decides what is broken, in which order and after which pause; what the processes do meanwhile is
 * theirs.
 */
class RandomFaultsIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.thatBreaks();

    private static final int FANS = 8;

    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);

    @Test
    void an_accepted_job_makes_exactly_one_playlist_whatever_dies() {
        var scale = Scale.given();
        scale.say("seed %d", scale.seed());
        var began = Instant.now();
        var bills = KnownBill.all(festival);
        var books = Books.empty();

        for (int round = 1; round <= scale.rounds(); round++) {
            var ofRound = round(scale, bills, round);
            books = books.plus(ofRound);
            scale.say("round %d: %s", round, ofRound);
        }

        scale.say(
                "struck %s in %d s",
                struck, Duration.between(began, Instant.now()).toSeconds());
        scale.say("seed %d: %s", scale.seed(), books);
        assertThat(books.findings()).as("seed %d", scale.seed()).isEmpty();
    }

    private Books round(Scale scale, List<KnownBill> bills, int round) {
        var crowd = new Crowd(festival, bills, FANS, scale.seed() + round);
        festival.sandbox().set(Map.of("latencyMs", 30));
        crowd.start();
        try {
            for (var strike : scale.strikes(round, possible())) {
                sleep(strike.pause());
                scale.say("%s", strike);
                strike.fault().strike(festival, strike);
                struck.merge(strike.fault(), 1, Integer::sum);
            }
        } finally {
            crowd.stop();
        }
        mend();
        return crowd.settle();
    }

    private static List<Fault> possible() {
        return Stream.of(Fault.values())
                .filter(fault -> fault.isPossible(festival))
                .toList();
    }

    private static void mend() {
        festival.sandbox().letEverythingThrough();
        festival.gateway().awaitReady();
        festival.workers().forEach(Part::awaitReady);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between faults", e);
        }
    }
}
