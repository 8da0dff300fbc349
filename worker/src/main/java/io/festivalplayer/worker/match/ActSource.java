package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.SpotifyCatalogue;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks Spotify about an act: one call for each inquiry, two where the listener has given an id and nothing else is
 * known of the artist.
 */
@Component
class ActSource {

    private final SpotifyCatalogue catalogue;

    ActSource(SpotifyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    ActSearch ask(SpotifyCatalogue.Reading spotify, Standing.Open open) {
        var inquiry = open.inquiry();
        return switch (inquiry.kind()) {
            case ARTIST ->
                open.act()
                        .artist()
                        .map(artist -> tracksOnly(spotify, known(artist)))
                        .orElseGet(() -> catalogue.searchArtist(spotify, inquiry.words()));
            case NAME -> spotify.read(token -> catalogue.searchAct(token, inquiry.words()));
            case FURTHER -> spotify.read(token -> catalogue.searchActFurther(token, inquiry.words()));
            case WORDS -> spotify.read(token -> catalogue.searchActByWords(token, inquiry.words()));
        };
    }

    private ActSearch tracksOnly(SpotifyCatalogue.Reading spotify, FoundArtist artist) {
        return new ActSearch(List.of(artist), spotify.read(token -> catalogue.tracksOf(token, artist)));
    }

    private static FoundArtist known(Artist artist) {
        return new FoundArtist(artist.id(), artist.name(), artist.imageUrl(), artist.spotifyUrl(), List.of());
    }
}
