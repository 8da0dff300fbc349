package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.common.spotify.SpotifyCatalogue;
import java.util.List;

/** What the matcher makes of a bill, as it does in a job, but without the job around it. */
public final class BillTrial {

    private final SpotifyCatalogue catalogue;
    private final AccessToken token;
    private final ActMatcher matcher = new ActMatcher();

    /** Asks Spotify with this token. */
    public BillTrial(SpotifyCatalogue catalogue, AccessToken token) {
        this.catalogue = catalogue;
        this.token = token;
    }

    /**
     * What came of one act.
     *
     * @param match who it is
     * @param questions how many searches that took
     */
    public record Found(Match match, int questions) {}

    /** One outcome for each name, in the same order. */
    public List<Found> match(List<String> names) {
        return names.stream()
                .map(name -> new Found(matcher.match(name, catalogue.searchAct(token, name)), 1))
                .toList();
    }
}
