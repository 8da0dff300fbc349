package io.festivalplayer.acceptance.faults;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.List;

/**
 * A bill whose playlist is known, since it was made once while nothing was broken.
 *
 * @param text the bill
 * @param tracksPerArtist how many tracks each act brings
 * @param uris the playlist's tracks, in order
 */
record KnownBill(String text, int tracksPerArtist, List<String> uris) {

    /** Of all sizes. */
    static List<KnownBill> all(FestivalSystem festival) {
        return List.of(small(festival), known(festival, Bill.of("summer sonic 2024"), 14), large(festival));
    }

    /** One whose tracks go into one write. */
    static KnownBill small(FestivalSystem festival) {
        return known(festival, Bill.of("power trip 2023"), 3);
    }

    /** One whose tracks take several writes. */
    static KnownBill large(FestivalSystem festival) {
        return known(festival, Bill.of("bonnaroo 2008"), 30);
    }

    private static KnownBill known(FestivalSystem festival, Bill bill, int acts) {
        var listener = festival.listener("Calm");
        var tracksPerArtist = 10;
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
