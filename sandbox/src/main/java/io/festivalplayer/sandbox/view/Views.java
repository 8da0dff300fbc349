package io.festivalplayer.sandbox.view;

import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Recording;
import io.festivalplayer.sandbox.catalogue.Release;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.web.Links;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Shows what is in the catalogue as the Web API does, without the fields that Spotify's changelog of February 2026 took
 * from Development Mode while the app lives there.
 */
@Component
public final class Views {

    private static final List<String> MARKETS = List.of("DK", "DE", "GB", "NO", "SE", "US");

    private final RuleBook rules;
    private final Links links;

    Views(RuleBook rules, Links links) {
        this.rules = rules;
        this.links = links;
    }

    /** Returns an artist in full. */
    public ArtistView artist(Artist artist) {
        return new ArtistView(
                links.page("artist", artist.id()),
                extended(new ArtistView.Followers(null, artist.followers())),
                extended(artist.genres()),
                links.api("artists/" + artist.id()),
                artist.id(),
                ImageView.of(artist.id(), links),
                artist.name(),
                extended(artist.popularity()),
                "artist",
                "spotify:artist:" + artist.id());
    }

    /** Returns an album in short. */
    public AlbumView album(Release release) {
        var album = release.album();
        return new AlbumView(
                album.type(),
                List.of(ref(release.artist())),
                extended(MARKETS),
                links.page("album", album.id()),
                links.api("albums/" + album.id()),
                album.id(),
                ImageView.of(album.id(), links),
                album.name(),
                album.releaseDate(),
                album.releaseDatePrecision(),
                album.tracks().size(),
                "album",
                "spotify:album:" + album.id());
    }

    /** Returns a track in full. */
    public TrackView track(Recording recording) {
        var track = recording.track();
        return new TrackView(
                album(recording.release()),
                recording.artists().stream().map(this::ref).toList(),
                extended(MARKETS),
                1,
                track.durationMs(),
                track.explicit(),
                track.isrc().isEmpty() ? Map.of() : Map.of("isrc", track.isrc()),
                links.page("track", track.id()),
                links.api("tracks/" + track.id()),
                track.id(),
                false,
                true,
                track.name(),
                extended(track.popularity()),
                recording.number(),
                "track",
                recording.uri());
    }

    private ArtistRef ref(Artist artist) {
        return new ArtistRef(
                links.page("artist", artist.id()),
                links.api("artists/" + artist.id()),
                artist.id(),
                artist.name(),
                "artist",
                "spotify:artist:" + artist.id());
    }

    private <T> Optional<T> extended(T value) {
        return rules.current().development() ? Optional.empty() : Optional.of(value);
    }
}
