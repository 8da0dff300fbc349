package io.festivalplayer.sandbox.pages;

import io.festivalplayer.sandbox.accounts.Listeners;
import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.catalogue.Recording;
import io.festivalplayer.sandbox.catalogue.Release;
import io.festivalplayer.sandbox.playlist.PlaylistRecords;
import io.festivalplayer.sandbox.web.Html;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages that {@code external_urls} lead to. */
@RestController
final class ExternalPages {

    private final Catalogue catalogue;
    private final PlaylistRecords playlists;
    private final Listeners listeners;

    ExternalPages(Catalogue catalogue, PlaylistRecords playlists, Listeners listeners) {
        this.catalogue = catalogue;
        this.playlists = playlists;
        this.listeners = listeners;
    }

    @GetMapping("/artist/{id}")
    ResponseEntity<String> artist(@PathVariable String id) {
        return page(catalogue.artist(id).map(artist -> new Sheet(artist.name(), id, "Artist", releases(artist))));
    }

    @GetMapping("/album/{id}")
    ResponseEntity<String> album(@PathVariable String id) {
        return page(catalogue.release(id).map(this::sheet));
    }

    @GetMapping("/track/{id}")
    ResponseEntity<String> track(@PathVariable String id) {
        return page(catalogue
                .recording(id)
                .map(recording -> new Sheet(
                        recording.track().name(),
                        recording.release().album().id(),
                        "Track by " + Sheet.names(recording),
                        Stream.of(Sheet.Line.of(
                                "album",
                                recording.release().album().id(),
                                recording.release().album().name())))));
    }

    @GetMapping("/playlist/{id}")
    ResponseEntity<String> playlist(@PathVariable String id) {
        return page(playlists
                .find(id)
                .map(playlist -> new Sheet(
                        playlist.name(),
                        id,
                        playlist.description(),
                        playlist.items().stream().map(this::line))));
    }

    @GetMapping("/user/{id}")
    ResponseEntity<String> user(@PathVariable String id) {
        return page(listeners
                .withId(id)
                .map(listener -> new Sheet(
                        listener.name(),
                        id,
                        "Listener",
                        playlists.of(listener).stream()
                                .map(playlist -> Sheet.Line.of("playlist", playlist.id(), playlist.name())))));
    }

    private Sheet sheet(Release release) {
        return new Sheet(
                release.album().name(),
                release.album().id(),
                "By %s, %s".formatted(release.artist().name(), release.album().releaseDate()),
                release.album().tracks().stream().map(track -> Sheet.Line.of("track", track.id(), track.name())));
    }

    private static Stream<Sheet.Line> releases(Artist artist) {
        return artist.albums().stream().map(album -> Sheet.Line.of("album", album.id(), album.name()));
    }

    private Sheet.Line line(String uri) {
        var id = uri.substring(uri.lastIndexOf(':') + 1);
        return catalogue
                .recording(id)
                .map(recording -> Sheet.Line.of("track", id, label(recording)))
                .orElseGet(() -> Sheet.Line.of("track", id, uri));
    }

    private static String label(Recording recording) {
        return Sheet.names(recording) + ": " + recording.track().name();
    }

    private static ResponseEntity<String> page(Optional<Sheet> sheet) {
        return sheet.map(found -> Html.page(200, found.title(), found.html()))
                .orElseGet(() -> Html.page(404, "Nothing here", "<p>The sandbox knows nothing of this id.</p>"));
    }
}
