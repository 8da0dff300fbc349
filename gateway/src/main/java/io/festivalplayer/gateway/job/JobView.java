package io.festivalplayer.gateway.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.JobState;
import io.festivalplayer.common.job.PlaylistJob;
import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.gateway.forecast.Outlook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A job as the API shows it; docs/http-api.md says what each field means. */
record JobView(
        UUID id,
        long version,
        String state,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<UUID> batch,
        PlaylistView playlist,
        OptionsView options,
        String review,
        Progress progress,
        Optional<Integer> queuePosition,
        Optional<Long> etaMs,
        Optional<WaitingView> waiting,
        SummaryView summary,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<ActView>> acts,
        Optional<Failure> failure,
        long pollAfterMs) {

    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration SELDOM = Duration.ofSeconds(30);

    /** The playlist as far as it is built. */
    record PlaylistView(
            Optional<String> id,
            Optional<String> url,
            String name,
            @JsonProperty("public") boolean isPublic,
            String mode,
            Optional<Integer> trackCount,
            boolean outdated,
            Optional<String> removal,
            Optional<String> undo,
            Optional<Instant> undoUntil) {}

    /** Acts while matching, tracks while building. */
    record Progress(int done, int total) {}

    /** What it waits for, and until when. */
    record WaitingView(String reason, Instant until) {}

    /** How many acts and tracks came to what. */
    record SummaryView(int matched, int unsure, int notFound, int skipped, int tracks, int duplicatesDropped) {}

    static JobView of(PlaylistJob job, Outlook outlook, Optional<List<Act>> acts, boolean withTracks, Instant now) {
        return new JobView(
                job.id(),
                job.version(),
                job.state().code(),
                job.times().created(),
                job.times().started(),
                job.times().finished(),
                job.batch(),
                playlist(job),
                OptionsView.of(job.options()),
                job.review().wish().code(),
                progress(job),
                outlook.queuePosition(),
                isSpotifyDown(job) ? Optional.empty() : outlook.eta().map(Duration::toMillis),
                job.waiting().map(waiting -> new WaitingView(waiting.reason().code(), waiting.until())),
                summary(job),
                acts.map(list -> list.stream()
                        .map(act -> ActView.of(act, job, withTracks))
                        .toList()),
                job.failure(),
                pollAfter(job, now).toMillis());
    }

    /** Nobody can tell when it is back. */
    private static boolean isSpotifyDown(PlaylistJob job) {
        return job.waiting()
                .filter(waiting -> waiting.reason() == WaitReason.SPOTIFY_DOWN)
                .isPresent();
    }

    private static PlaylistView playlist(PlaylistJob job) {
        var built = job.playlist();
        return new PlaylistView(
                built.id(),
                built.url(),
                job.wish().name(),
                job.wish().isPublic(),
                job.wish().target().mode(),
                built.id().map(id -> built.written()),
                job.review().outdated(),
                built.removal(),
                built.undo(),
                built.undoUntil());
    }

    private static Progress progress(PlaylistJob job) {
        var built = job.playlist();
        var building = job.state() == JobState.BUILDING || job.state() == JobState.SUCCEEDED;
        // While tracks are chosen anew, what is in the playlist is no step towards what will be.
        var tracks = built.wanted()
                .map(wanted -> new Progress(built.written(), wanted))
                .orElseGet(() -> new Progress(0, job.summary().tracks()));
        return building
                ? tracks
                : new Progress(job.summary().done(), job.summary().acts());
    }

    private static SummaryView summary(PlaylistJob job) {
        var summary = job.summary();
        return new SummaryView(
                summary.matched(),
                summary.unsure(),
                summary.notFound(),
                summary.skipped(),
                summary.tracks(),
                summary.duplicatesDropped());
    }

    /** Nobody needs to ask often while nothing can have changed. */
    private static Duration pollAfter(PlaylistJob job, Instant now) {
        if (!job.state().isWorking() && !job.playlist().hasFollowUp()) {
            return SELDOM;
        }
        var wait = job.waiting()
                .map(waiting -> Duration.between(now, waiting.until()))
                .orElse(OFTEN);
        if (wait.compareTo(OFTEN) < 0) {
            return OFTEN;
        }
        return wait.compareTo(SELDOM) > 0 ? SELDOM : wait;
    }
}
