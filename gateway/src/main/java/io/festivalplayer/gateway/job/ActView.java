package io.festivalplayer.gateway.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.Candidate;
import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.PlaylistJob;
import io.festivalplayer.common.job.Track;
import io.festivalplayer.common.remark.Remark;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An act as the API shows it; docs/http-api.md says what each field means. */
record ActView(
        int position,
        String name,
        String original,
        Optional<String> day,
        Optional<String> stage,
        Optional<String> note,
        boolean headliner,
        String state,
        Optional<Double> confidence,
        Optional<String> reason,
        Optional<String> reasonCode,
        Map<String, String> reasonDetails,
        Optional<Artist> artist,
        List<Candidate> candidates,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<Track>> tracks,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<Track>> alternatives) {

    static ActView of(Act act, PlaylistJob job, boolean withTracks) {
        var reason = act.match().flatMap(Match::reason);
        return new ActView(
                act.position(),
                act.name(),
                act.original(),
                act.day(),
                act.stage(),
                act.note(),
                act.isHeadliner() && job.options().headliners().isPresent(),
                act.state().code(),
                act.match().map(Match::confidence),
                reason.map(Remark::sentence),
                reason.map(Remark::code),
                reason.map(Remark::details).orElse(Map.of()),
                artist(act, job),
                act.match().map(Match::candidates).orElse(List.of()),
                withTracks ? Optional.of(act.tracks()) : Optional.empty(),
                withTracks && job.isOpenToChanges() ? Optional.of(alternatives(act)) : Optional.empty());
    }

    private static Optional<Artist> artist(Act act, PlaylistJob job) {
        return act.state() == ActState.UNSURE && job.review().leavesChoiceOpen()
                ? Optional.empty()
                : act.match().flatMap(Match::artist);
    }

    private static List<Track> alternatives(Act act) {
        return act.found().stream()
                .map(FoundTrack::track)
                .filter(track -> !act.tracks().contains(track))
                .toList();
    }
}
