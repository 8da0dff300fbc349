package io.festivalplayer.acceptance;

import io.festivalplayer.acceptance.system.FestivalSystem;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people do in a browser, from a pasted line-up to the playlist. */
class BrowserJourneyIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    @Test
    void people_find_their_way_from_the_first_paste_to_the_account_on_every_screen()
            throws IOException, InterruptedException {
        new BrowserJourneys(festival).assertThatAllArrive("journeys");
    }
}
