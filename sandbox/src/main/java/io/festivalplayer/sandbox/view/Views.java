package io.festivalplayer.sandbox.view;

import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Recording;
import io.festivalplayer.sandbox.catalogue.Release;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.PageRequest;
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

    private static final int TRACKS_WITH_ALBUM = 50;

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
                Optional.empty(),
                album.type(),
                List.of(ref(release.artist())),
                extended(Market.ALL),
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

    /**
     * Returns an album as one in an artist's discography.
     *
     * @param group {@code album}, {@code single}, {@code compilation} or {@code appears_on}
     */
    public AlbumView album(Release release, String group) {
        return album(release).in(extended(group));
    }

    /** Returns an album in full. */
    public FullAlbumView fullAlbum(Release release, List<Recording> tracks, Market market) {
        var album = release.album();
        var page = new PageRequest(links.api("albums/" + album.id() + "/tracks"), TRACKS_WITH_ALBUM, 0);
        var notice = release.artist().name();
        return new FullAlbumView(
                album(release),
                page.cut(tracks).map(track -> simpleTrack(track, market)),
                List.of(new FullAlbumView.Copyright(notice, "C"), new FullAlbumView.Copyright(notice, "P")),
                Map.of("upc", release.upc()),
                List.of(),
                extended(release.artist().name()),
                extended(release.popularity()));
    }

    /** Returns a track in full. */
    public TrackView track(Recording recording, Market market) {
        var track = recording.track();
        return new TrackView(
                album(recording.release()),
                track.isrc().isEmpty() ? Map.of() : Map.of("isrc", track.isrc()),
                extended(track.popularity()),
                simpleTrack(recording, market));
    }

    /** Returns a track as an album lists it. */
    public SimpleTrackView simpleTrack(Recording recording, Market market) {
        var track = recording.track();
        return new SimpleTrackView(
                recording.artists().stream().map(this::ref).toList(),
                extended(Market.ALL),
                1,
                track.durationMs(),
                track.explicit(),
                links.page("track", track.id()),
                links.api("tracks/" + track.id()),
                track.id(),
                false,
                market.plays(),
                track.name(),
                market.plays() ? Optional.empty() : Optional.of(new SimpleTrackView.Restrictions("market")),
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
