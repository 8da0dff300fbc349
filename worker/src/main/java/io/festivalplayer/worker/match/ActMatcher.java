package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.Candidate;
import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.job.Track;
import io.festivalplayer.common.lineup.NameKey;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.ActSearch.SearchedTrack;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.springframework.stereotype.Component;

/**
 * Decides who an act is, from one search answer. Pure. One artist of exactly this name is a match; several, or only
 * similar names, leave it unsure; nothing similar is not found.
 */
@Component
class ActMatcher {

    private static final double EXACT = 0.95;
    private static final double SIMILAR_ENOUGH = 0.85;
    private static final double DOUBT = 0.6;
    private static final int CANDIDATES = 5;
    private static final int KNOWN_TRACKS = 2;

    private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();

    /** What an answer says about an act: who the listener said it is, else who it is by its name. */
    Match match(PendingAct act, ActSearch search) {
        return act.artistId().isPresent() ? chosen(search) : match(act.name(), search);
    }

    private static Match chosen(ActSearch search) {
        return search.artists().stream()
                .findFirst()
                .map(artist -> matched(
                        artist,
                        1,
                        search.tracks().stream().map(ActMatcher::found).toList()))
                .orElseGet(() -> Match.notFound("Spotify knows no artist of the id that was given for this act."));
    }

    Match match(String name, ActSearch search) {
        var key = NameKey.of(name);
        var exact = search.artists().stream()
                .filter(artist -> NameKey.of(artist.name()).equals(key))
                .toList();
        if (exact.size() == 1) {
            return matched(exact.getFirst(), EXACT, tracksOf(exact.getFirst().id(), search));
        }
        var candidates = exact.isEmpty() ? similar(key, search) : among(exact, search);
        return candidates.isEmpty()
                ? Match.notFound("No artist of this name, or of a similar one, is on Spotify.")
                : unsure(candidates, search);
    }

    private static Match matched(FoundArtist artist, double confidence, List<FoundTrack> tracks) {
        return new Match(
                ActState.MATCHED,
                confidence,
                Optional.empty(),
                Optional.of(new Artist(artist.id(), artist.name(), artist.imageUrl(), artist.spotifyUrl())),
                List.of(),
                tracks);
    }

    private static Match unsure(List<Candidate> candidates, ActSearch search) {
        var best = candidates.getFirst();
        return new Match(
                ActState.UNSURE,
                best.confidence(),
                Optional.empty(),
                Optional.of(best.artist()),
                candidates,
                tracksOf(best.id(), search));
    }

    /** Artists of the same name: the one whose tracks the search brought up is the likelier one. */
    private static List<Candidate> among(List<FoundArtist> exact, ActSearch search) {
        return exact.stream()
                .sorted(Comparator.comparing(
                        artist -> tracksOf(artist.id(), search).size(), Comparator.reverseOrder()))
                .limit(CANDIDATES)
                .map(artist -> candidate(artist, EXACT / exact.size(), search))
                .toList();
    }

    private List<Candidate> similar(NameKey key, ActSearch search) {
        return search.artists().stream()
                .map(artist -> candidate(artist, DOUBT * similarity(key, NameKey.of(artist.name())), search))
                .filter(candidate -> candidate.confidence() >= DOUBT * SIMILAR_ENOUGH)
                .sorted(Comparator.comparing(Candidate::confidence, Comparator.reverseOrder()))
                .limit(CANDIDATES)
                .toList();
    }

    private double similarity(NameKey billed, NameKey found) {
        return similarity.apply(billed.value(), found.value());
    }

    private static Candidate candidate(FoundArtist artist, double confidence, ActSearch search) {
        var known = tracksOf(artist.id(), search).stream()
                .map(found -> found.track().name())
                .limit(KNOWN_TRACKS)
                .toList();
        return new Candidate(
                artist.id(), artist.name(), artist.imageUrl(), artist.spotifyUrl(), artist.genres(), known, confidence);
    }

    /** Features and covers by others come up too; only what credits this very artist counts. */
    private static List<FoundTrack> tracksOf(String artistId, ActSearch search) {
        return search.tracks().stream()
                .filter(track -> track.artistIds().contains(artistId))
                .map(ActMatcher::found)
                .toList();
    }

    private static FoundTrack found(SearchedTrack track) {
        return new FoundTrack(
                new Track(track.uri(), track.name(), track.spotifyUrl()), track.isrc(), track.durationMs());
    }
}
