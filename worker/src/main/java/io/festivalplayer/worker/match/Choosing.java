package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.JobRuns;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.pick.Choice;
import io.festivalplayer.common.pick.TrackPicker;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Chooses a job's tracks when its acts are known. What the choice still has to know is learned in steps, each a save
 * point, and then it is made anew: it costs nothing.
 */
@Component
class Choosing {

    private final TrackPicker picker = new TrackPicker();
    private final MoreTracks more;
    private final LikedSongs likedSongs;
    private final JobRuns runs;

    Choosing(MoreTracks more, LikedSongs likedSongs, JobRuns runs) {
        this.more = more;
        this.likedSongs = likedSongs;
        this.runs = runs;
    }

    /** What comes of the choice; more when the slice's share is used up before it is made. */
    SliceEnd choose(Slice slice, List<Act> known, Function<Choice, SliceEnd> then) {
        var lease = slice.job().lease();
        var options = slice.job().options();
        var acts = known;
        while (true) {
            var choice = picker.choose(acts, options);
            var learned = more.of(slice, acts, choice);
            if (learned.isEmpty() && options.leaveOutLiked()) {
                if (!likedSongs.isAllowed(slice)) {
                    return new SliceEnd.Failed(Failure.LIKED_NOT_ALLOWED);
                }
                learned = likedSongs.of(slice, acts, choice);
            }
            if (learned.isEmpty()) {
                return then.apply(choice);
            }
            if (!learned.get().isEmpty() && runs.saveMatches(lease, learned.get())) {
                return new SliceEnd.Cancelled();
            }
            if (slice.isSpentBefore(choice.lacking().size())) {
                return new SliceEnd.More();
            }
            acts = with(acts, learned.get());
        }
    }

    private static List<Act> with(List<Act> acts, Map<Integer, Match> learned) {
        return acts.stream()
                .map(act -> Optional.ofNullable(learned.get(act.position()))
                        .map(act::with)
                        .orElse(act))
                .toList();
    }
}
