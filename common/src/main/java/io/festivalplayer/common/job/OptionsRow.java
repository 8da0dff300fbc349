package io.festivalplayer.common.job;

import io.festivalplayer.common.job.JobOptions.Exclusion;
import io.festivalplayer.common.job.JobOptions.Headliners;
import io.festivalplayer.common.job.JobOptions.TrackOrder;
import java.util.Optional;
import java.util.Set;

/** Options as they are read: a job that was posted to an earlier release has fewer of them. */
record OptionsRow(
        int tracksPerArtist,
        Optional<Headliners> headliners,
        Optional<TrackOrder> order,
        Optional<Long> seed,
        Optional<Set<Exclusion>> exclude,
        Optional<Integer> maxTracks,
        Optional<Integer> maxMinutes,
        Optional<Boolean> leaveOutLiked) {

    JobOptions options() {
        return new JobOptions(
                tracksPerArtist,
                headliners,
                order.orElse(TrackOrder.LINEUP),
                seed.orElse(0L),
                exclude.orElse(Set.of()),
                maxTracks,
                maxMinutes,
                leaveOutLiked.orElse(false));
    }
}
