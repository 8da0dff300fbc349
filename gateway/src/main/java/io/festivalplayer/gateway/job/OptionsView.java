package io.festivalplayer.gateway.job;

import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.JobOptions.Exclusion;
import io.festivalplayer.common.job.JobOptions.Headliners;
import io.festivalplayer.common.job.JobOptions.TrackOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a job's tracks are chosen, as an order takes it; the seed also where it was drawn. */
record OptionsView(
        int tracksPerArtist,
        String order,
        Optional<Long> seed,
        List<String> exclude,
        Optional<HeadlinersView> headliners,
        Optional<Integer> maxTracks,
        Optional<Integer> maxMinutes,
        boolean leaveOutLiked) {

    /** Which acts bring another number of tracks; without a count only those that are marked. */
    record HeadlinersView(Optional<Integer> count, int tracks) {

        static HeadlinersView of(Headliners headliners) {
            return new HeadlinersView(Optional.of(headliners.count()).filter(count -> count > 0), headliners.tracks());
        }
    }

    static OptionsView of(JobOptions options) {
        return new OptionsView(
                options.tracksPerArtist(),
                options.order().name().toLowerCase(Locale.ROOT),
                Optional.of(options.seed()).filter(_ -> options.order() == TrackOrder.SHUFFLE),
                options.exclude().stream()
                        .sorted()
                        .map(Exclusion::name)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList(),
                options.headliners().map(HeadlinersView::of),
                options.maxTracks(),
                options.maxMinutes(),
                options.leaveOutLiked());
    }
}
