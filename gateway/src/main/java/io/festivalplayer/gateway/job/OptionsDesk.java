package io.festivalplayer.gateway.job;

import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.JobOptions.Exclusion;
import io.festivalplayer.common.job.JobOptions.Headliners;
import io.festivalplayer.common.job.JobOptions.TrackOrder;
import io.festivalplayer.gateway.job.JobOrder.OptionsOrder;
import io.festivalplayer.gateway.login.Permission;
import io.festivalplayer.gateway.web.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes in how tracks are to be chosen. Each value for itself was checked before. Safe for use by many threads. */
@Component
class OptionsDesk {

    private static final int DEFAULT_TRACKS = 3;

    /**
     * The seed is drawn from the random half of the job's id, so that the job draws the same whenever it is run; as
     * many bits as every reader of JSON gives back exactly.
     */
    private static final long EXACT = (1L << 53) - 1;

    private final Permission permission;

    OptionsDesk(Permission permission) {
        this.permission = permission;
    }

    /** The options of a job that will have this id. */
    JobOptions accept(UUID accountId, UUID jobId, Optional<OptionsOrder> given) {
        if (given.isEmpty()) {
            return new JobOptions(DEFAULT_TRACKS);
        }
        var order = given.get();
        var tracks = order.order()
                .map(name -> TrackOrder.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(TrackOrder.LINEUP);
        if (order.seed().isPresent() && tracks != TrackOrder.SHUFFLE) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid", "options.seed goes with the order shuffle.");
        }
        if (order.leaveOutLiked().orElse(false)) {
            permission.requireLiked(accountId);
        }
        return new JobOptions(
                order.tracksPerArtist().orElse(DEFAULT_TRACKS),
                order.headliners().map(first -> new Headliners(first.count().orElse(0), first.tracks())),
                tracks,
                order.seed().orElse(jobId.getLeastSignificantBits() & EXACT),
                exclusions(order),
                order.maxTracks(),
                order.maxMinutes(),
                order.leaveOutLiked().orElse(false));
    }

    private static Set<Exclusion> exclusions(OptionsOrder order) {
        return order.exclude().orElse(List.of()).stream()
                .map(name -> Exclusion.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
