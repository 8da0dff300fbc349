package io.festivalplayer.common.pick;

import io.festivalplayer.common.job.FoundTrack;
import java.util.List;

/**
 * A song of one artist in one kind: the album's, the deluxe album's and the remastered one are the same version.
 *
 * @param kind which kind
 * @param copies the tracks that are it, best first; at least one
 */
record Version(Kind kind, List<FoundTrack> copies) {

    FoundTrack best() {
        return copies.getFirst();
    }

    /** Whether the listener has it already, as far as that is known. */
    boolean isLiked() {
        return copies.stream().anyMatch(copy -> copy.liked().orElse(false));
    }
}
