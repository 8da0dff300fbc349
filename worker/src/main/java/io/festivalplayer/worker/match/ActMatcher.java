package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.Candidate;
import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.remark.Remark;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.worker.match.Weighing.Weighed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides who an act is, from what Spotify answered: matched when one artist is likely enough, unsure with candidates
 * when somebody is possible, else not found. Pure.
 */
@Component
class ActMatcher {

    /** Of the acts told as sure at this confidence, nine in ten are to be right. */
    private static final double SURE = 0.9;

    private static final int CANDIDATES = 5;

    /** What an answer says about an act: who the listener said it is, else who it is by its name. */
    Match match(PendingAct act, ActSearch search) {
        return act.artistId().isPresent() ? chosen(search) : match(act.name(), search, Company.UNKNOWN);
    }

    /** What an answer says about a name, among all that is known. */
    Match match(String name, ActSearch search, Company company) {
        var billed = new Billing(name);
        var possible = new Weighing(company)
                .weigh(Evidence.in(search, billed)).stream()
                        .filter(Weighed::isPossible)
                        .toList();
        if (possible.isEmpty()) {
            return Match.notFound(whatWasTried(name, search));
        }
        var best = possible.getFirst();
        return best.confidence() >= SURE
                ? matched(
                        best.artist(), best.confidence(), tracksOf(best.artist().id(), search))
                : unsure(possible, search);
    }

    private static Match chosen(ActSearch search) {
        return search.artists().stream()
                .findFirst()
                .map(artist -> matched(
                        artist, 1, search.tracks().stream().map(FoundTrack::of).toList()))
                .orElseGet(
                        () -> Match.notFound(
                                new Remark(
                                        "unknown_id",
                                        "Spotify knows no artist of the id that was given for this act, or chosen for its name before.")));
    }

    private static Match matched(FoundArtist artist, double confidence, List<FoundTrack> tracks) {
        return new Match(
                ActState.MATCHED, confidence, Optional.empty(), Optional.of(Artist.of(artist)), List.of(), tracks);
    }

    private static Match unsure(List<Weighed> possible, ActSearch search) {
        var candidates = possible.stream()
                .limit(CANDIDATES)
                .map(weighed -> Candidate.of(weighed.artist(), search, weighed.confidence()))
                .toList();
        var best = candidates.getFirst();
        return new Match(
                ActState.UNSURE,
                best.confidence(),
                Optional.empty(),
                Optional.of(best.artist()),
                candidates,
                tracksOf(best.id(), search));
    }

    private static Remark whatWasTried(String name, ActSearch search) {
        var sentence = "No artist of this name, or of a similar one, is on Spotify. Searched for “" + name + "”";
        return search.askedAgain()
                .filter(words -> !words.equals(name))
                .map(again -> new Remark(
                        "not_found_twice",
                        sentence + " and for “" + again + "”.",
                        Map.of("searched", name, "again", again)))
                .orElseGet(() -> new Remark("not_found", sentence + ".", Map.of("searched", name)));
    }

    static List<FoundTrack> tracksOf(String artistId, ActSearch search) {
        return search.tracksOf(artistId).stream().map(FoundTrack::of).toList();
    }
}
