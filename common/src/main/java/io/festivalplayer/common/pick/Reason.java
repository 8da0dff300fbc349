package io.festivalplayer.common.pick;

import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.JobOptions.Exclusion;
import io.festivalplayer.common.pick.Deal.Hand;
import java.util.ArrayList;
import java.util.Optional;

/** Why an act brings fewer tracks than it was to, in words for the listener. */
final class Reason {

    private Reason() {}

    /**
     * Says why.
     *
     * @param kept how many tracks it brings
     * @param hand what it had before the playlist was thinned
     * @param repertoire what it could bring, and how much of it is wanted
     * @param options what the listener wishes
     * @return empty if there are enough
     */
    static Optional<String> of(int kept, Hand hand, Repertoire repertoire, JobOptions options) {
        if (kept >= repertoire.wanted()) {
            return Optional.empty();
        }
        var start = kept + " of " + repertoire.wanted() + " tracks: ";
        if (kept < hand.tracks().size()) {
            return Optional.of(
                    start + "the playlist's limit of " + Limit.inWords(options) + " leaves no room for more.");
        }
        var rest = rest(repertoire);
        if (hand.dropped() > 0) {
            var others = hand.dropped() + " more came with another act.";
            return Optional.of(start + rest.map(left -> left + " " + others).orElse(others));
        }
        return Optional.of(start + rest.orElse("the search found no more of this artist."));
    }

    private static Optional<String> rest(Repertoire repertoire) {
        var kinds = new ArrayList<String>();
        repertoire.unwanted().stream().sorted().map(Reason::inWords).forEach(kinds::add);
        if (repertoire.liked()) {
            kinds.add("in your liked songs");
        }
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        var last = kinds.removeLast();
        return Optional.of("the rest were " + (kinds.isEmpty() ? "" : String.join(", ", kinds) + " or ") + last + ".");
    }

    private static String inWords(Exclusion exclusion) {
        return switch (exclusion) {
            case LIVE -> "live versions";
            case REMIX -> "remixes";
            case EXPLICIT -> "explicit";
            case INSTRUMENTAL -> "instrumental versions";
            case KARAOKE -> "karaoke versions";
            case COVER -> "cover versions";
        };
    }
}
