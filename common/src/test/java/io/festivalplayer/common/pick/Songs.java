package io.festivalplayer.common.pick;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.FoundTrack.Release;
import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.JobOptions.Exclusion;
import io.festivalplayer.common.job.JobOptions.Headliners;
import io.festivalplayer.common.job.JobOptions.TrackOrder;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.MatchedAct;
import io.festivalplayer.common.job.Pick;
import io.festivalplayer.common.job.Track;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Acts and their tracks, as tests write them down. */
final class Songs {

    private static final int MINUTES_3 = 180_000;

    private Songs() {}

    /** A track is written as its title, which is also its URI's end, with its recording's code behind a "=". */
    static FoundTrack track(String written) {
        var parts = written.split("=");
        return new FoundTrack(
                new Track("spotify:track:" + parts[0], parts[0], "https://track"),
                parts.length > 1 ? Optional.of(parts[1]) : Optional.empty(),
                MINUTES_3);
    }

    static FoundTrack lasting(FoundTrack track, int ms) {
        return new FoundTrack(track.track(), track.isrc(), ms, track.explicit(), track.release(), track.liked());
    }

    static FoundTrack explicit(FoundTrack track) {
        return new FoundTrack(
                track.track(), track.isrc(), track.durationMs(), Optional.of(true), track.release(), track.liked());
    }

    static FoundTrack on(String type, String album, FoundTrack track) {
        return new FoundTrack(
                track.track(),
                track.isrc(),
                track.durationMs(),
                track.explicit(),
                Optional.of(new Release(album, type)),
                track.liked());
    }

    /** Tracks separated by commas. */
    static Act act(int position, String tracks) {
        return act(position, Arrays.stream(tracks.split(", ")).map(Songs::track).toList());
    }

    static Act act(int position, List<FoundTrack> tracks) {
        return act(
                position,
                new Match(
                        ActState.MATCHED,
                        0.95,
                        Optional.empty(),
                        Optional.of(new Artist("artist " + position, "name", Optional.empty(), "https://artist")),
                        List.of(),
                        tracks));
    }

    static Act act(int position, Match match) {
        return MatchedAct.of(position, "name", match);
    }

    /** The act with these of its tracks chosen by hand. */
    static Act fixed(Act act, String... titles) {
        return new Act(
                act.position(),
                act.name(),
                act.original(),
                act.day(),
                act.stage(),
                act.note(),
                act.state(),
                act.match(),
                act.tracks(),
                Optional.of(Arrays.stream(titles)
                        .map(title -> "spotify:track:" + title)
                        .toList()),
                act.isHeadliner(),
                act.version());
    }

    static List<String> names(Pick pick) {
        return pick.tracks().stream().map(Track::name).toList();
    }

    static JobOptions excluding(int tracks, Exclusion... kinds) {
        return new Wish(tracks).excluding(kinds).options();
    }

    /** Options, one after the other. */
    record Wish(JobOptions options) {

        Wish(int tracks) {
            this(new JobOptions(tracks));
        }

        Wish headliners(int count, int tracks) {
            return new Wish(new JobOptions(
                    options.tracksPerArtist(),
                    Optional.of(new Headliners(count, tracks)),
                    options.order(),
                    options.seed(),
                    options.exclude(),
                    options.maxTracks(),
                    options.maxMinutes(),
                    options.leaveOutLiked()));
        }

        Wish order(TrackOrder order, long seed) {
            return new Wish(new JobOptions(
                    options.tracksPerArtist(),
                    options.headliners(),
                    order,
                    seed,
                    options.exclude(),
                    options.maxTracks(),
                    options.maxMinutes(),
                    options.leaveOutLiked()));
        }

        Wish excluding(Exclusion... kinds) {
            return new Wish(new JobOptions(
                    options.tracksPerArtist(),
                    options.headliners(),
                    options.order(),
                    options.seed(),
                    Set.of(kinds),
                    options.maxTracks(),
                    options.maxMinutes(),
                    options.leaveOutLiked()));
        }

        Wish atMost(Optional<Integer> tracks, Optional<Integer> minutes) {
            return new Wish(new JobOptions(
                    options.tracksPerArtist(),
                    options.headliners(),
                    options.order(),
                    options.seed(),
                    options.exclude(),
                    tracks,
                    minutes,
                    options.leaveOutLiked()));
        }

        Wish withoutLiked() {
            return new Wish(new JobOptions(
                    options.tracksPerArtist(),
                    options.headliners(),
                    options.order(),
                    options.seed(),
                    options.exclude(),
                    options.maxTracks(),
                    options.maxMinutes(),
                    true));
        }
    }
}
