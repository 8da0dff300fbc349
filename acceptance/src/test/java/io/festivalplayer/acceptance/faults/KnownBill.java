package io.festivalplayer.acceptance.faults;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bill whose playlist is known, since it was made once while nothing was broken.
 *
 * @param text the bill
 * @param tracksPerArtist how many tracks each act brings
 * @param uris the playlist's tracks, in order
 */
record KnownBill(String text, int tracksPerArtist, List<String> uris) {

    /** Three of different sizes: one chunk, two chunks, several. */
    static List<KnownBill> of(FestivalSystem festival) {
        var listener = festival.listener("Calm");
        return Stream.of(
                        known(listener, Bill.of("power trip 2023"), 6, 3),
                        known(listener, Bill.of("summer sonic 2024"), 14, 10),
                        known(listener, Bill.of("bonnaroo 2008"), 30, 10))
                .toList();
    }

    private static KnownBill known(Listener listener, Bill bill, int acts, int tracksPerArtist) {
        var text = String.join("\n", bill.lines().subList(0, acts));
        var job = listener.awaitFinished(listener.order(order("calm " + bill.name(), text, tracksPerArtist)));
        if (!job.state().equals("succeeded")) {
            throw new IllegalStateException("not even in calm weather: " + job);
        }
        return new KnownBill(text, tracksPerArtist, job.trackUris());
    }

    JobOrder order(String playlistName) {
        return order(playlistName, text, tracksPerArtist);
    }

    private static JobOrder order(String playlistName, String text, int tracksPerArtist) {
        return JobOrder.of(playlistName, text).with("options.tracksPerArtist", tracksPerArtist);
    }
}
