package io.festivalplayer.worker.match;

import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.ActSearch.SearchedTrack;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known beyond an act's own name: what the sure acts of its bill have in common, and whom the listener plays or
 * follows. It stays with the job.
 *
 * @param billed artists who are surely another act of the bill
 * @param partners artists who are credited on a track together with a sure act of the bill
 * @param genres for each genre, the share of the sure acts that have it; empty where the mode gives none
 * @param releases the year of each artist's latest release, as far as answers showed one
 * @param favourites artists that the listener plays or follows
 */
record Company(
        Set<String> billed,
        Set<String> partners,
        Map<String, Double> genres,
        Map<String, Integer> releases,
        Set<String> favourites) {

    /** Nothing is known yet. */
    static final Company UNKNOWN = new Company(Set.of(), Set.of(), Map.of(), Map.of(), Set.of());

    /** So many acts with genres say what a bill is like. */
    private static final int ENOUGH = 5;

    /**
     * What the sure acts of a bill have in common.
     *
     * @param sure ids of the artists who are sure to be on the bill
     * @param answers what Spotify said of the bill's acts
     * @param favourites ids of artists that the listener plays or follows
     */
    static Company of(Set<String> sure, Collection<ActSearch> answers, Set<String> favourites) {
        var tracks =
                answers.stream().flatMap(answer -> answer.tracks().stream()).toList();
        var artists = answers.stream()
                .flatMap(answer -> answer.artists().stream())
                .filter(artist -> sure.contains(artist.id()) && !artist.genres().isEmpty())
                .distinct()
                .toList();
        return new Company(sure, partners(sure, tracks), genres(artists), releases(tracks), favourites);
    }

    private static Set<String> partners(Set<String> sure, List<SearchedTrack> tracks) {
        var partners = new HashSet<String>();
        for (var track : tracks) {
            for (var artist : track.artistIds()) {
                if (track.artistIds().stream().anyMatch(other -> !other.equals(artist) && sure.contains(other))) {
                    partners.add(artist);
                }
            }
        }
        return partners;
    }

    private static Map<String, Double> genres(List<FoundArtist> artists) {
        if (artists.size() < ENOUGH) {
            return Map.of();
        }
        return artists.stream()
                .flatMap(artist -> artist.genres().stream().distinct())
                .collect(Collectors.groupingBy(genre -> genre, Collectors.summingDouble(_ -> 1.0 / artists.size())));
    }

    private static Map<String, Integer> releases(List<SearchedTrack> tracks) {
        var releases = new HashMap<String, Integer>();
        tracks.forEach(track ->
                track.year().ifPresent(year -> track.artistIds().forEach(id -> releases.merge(id, year, Math::max))));
        return releases;
    }

    boolean isBilled(FoundArtist artist) {
        return billed.contains(artist.id());
    }

    boolean isPartner(FoundArtist artist) {
        return partners.contains(artist.id());
    }

    boolean isFavourite(FoundArtist artist) {
        return favourites.contains(artist.id());
    }

    /** The share of the bill that the artist's most usual genre there has; negative where nothing can be said. */
    double fit(FoundArtist artist) {
        if (genres.isEmpty() || artist.genres().isEmpty()) {
            return -1;
        }
        return artist.genres().stream()
                .mapToDouble(genre -> genres.getOrDefault(genre, 0.0))
                .max()
                .orElse(0);
    }

    /** How many years before the bill's latest release the artist's own was; negative where nothing can be said. */
    int yearsSilent(FoundArtist artist) {
        var own = releases.get(artist.id());
        return own == null
                ? -1
                : releases.values().stream().max(Integer::compare).orElse(own) - own;
    }
}
