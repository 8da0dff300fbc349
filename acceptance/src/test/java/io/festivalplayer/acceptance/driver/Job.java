package io.festivalplayer.acceptance.driver;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A job as the API shows it, as far as the tests look. Lists that an answer leaves out are empty. */
public record Job(
        String id,
        long version,
        String state,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Playlist playlist,
        Progress progress,
        @Nullable Waiting waiting,
        Summary summary,
        List<Act> acts,
        @Nullable Failure failure,
        @Nullable Long etaMs,
        @Nullable Long pollAfterMs) {

    private static final Set<String> FINISHED = Set.of("succeeded", "failed", "cancelled");

    public Job {
        acts = acts == null ? List.of() : acts;
    }

    public boolean isFinished() {
        return FINISHED.contains(state);
    }

    /** The playlist's items as this job says they are. */
    public List<String> trackUris() {
        return acts.stream()
                .flatMap(act -> act.tracks().stream())
                .map(Track::uri)
                .toList();
    }

    public record Playlist(
            @Nullable String id,
            String name,
            @Nullable Integer trackCount,
            @Nullable String removal,
            @Nullable String undo) {}

    public record Progress(int done, int total) {}

    public record Waiting(String reason, @Nullable Instant until) {}

    public record Summary(int matched, int unsure, int notFound, int skipped, int tracks) {}

    public record Act(
            int position,
            String name,
            String state,
            @Nullable String reason,
            @Nullable Artist artist,
            List<Artist> candidates,
            List<Track> tracks,
            List<Track> alternatives) {

        public Act {
            candidates = candidates == null ? List.of() : candidates;
            tracks = tracks == null ? List.of() : tracks;
            alternatives = alternatives == null ? List.of() : alternatives;
        }
    }

    public record Artist(String id, String name) {}

    public record Track(String uri) {}

    public record Failure(String code, String detail, boolean retryable) {}
}
