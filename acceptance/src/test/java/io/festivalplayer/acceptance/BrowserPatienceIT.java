package io.festivalplayer.acceptance;

import io.festivalplayer.acceptance.system.FestivalSystem;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people see in a browser while something is slow, gone or used up. */
class BrowserPatienceIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.withClocksToAdvance();

    @Test
    void people_are_told_what_is_gone_or_makes_them_wait_and_it_goes_on_by_itself()
            throws IOException, InterruptedException {
        new BrowserJourneys(festival).assertThatAllArrive("alone", "--no-deps");
    }
}
