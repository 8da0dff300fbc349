package io.festivalplayer.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Things of the catalogue and a playlist of a listener's, for tables that name them in braces.
 *
 * @param artist an artist's id
 * @param album the id of one of their albums
 * @param tracks ids of their tracks
 * @param playlist the id of a playlist with two entries
 */
record Sample(String artist, String album, List<String> tracks, String playlist) {

    /** Finds the things; there is no playlist yet. */
    static Sample in(Sandbox sandbox) throws IOException {
        var found = sandbox.get(sandbox.appToken(), "search?q=artist:%22Metallica%22&type=artist,track&market=DK")
                .json();
        var tracks = found.at("/tracks/items").values().stream()
                .map(track -> track.get("id").asString())
                .toList();
        return new Sample(
                found.at("/artists/items/0/id").asString(),
                found.at("/tracks/items/0/album/id").asString(),
                tracks,
                "");
    }

    /** Makes the playlist in a listener's account. */
    Sample withPlaylistOf(String listener, Sandbox sandbox) throws IOException {
        var made = sandbox.control(
                        "POST",
                        "users/" + listener + "/playlists",
                        "{\"name\": \"Sample\", \"items\": [\"spotify:track:%s\", \"spotify:track:%s\"]}"
                                .formatted(tracks.get(0), tracks.get(1)))
                .json();
        return new Sample(artist, album, tracks, made.get("id").asString());
    }

    /** Puts the ids in the place of {@code {artist}}, {@code {album}}, {@code {track}} and {@code {playlist}}. */
    String fill(String text) {
        var filled = text;
        for (var id : Map.of("artist", artist, "album", album, "track", tracks.getFirst(), "playlist", playlist)
                .entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }
}
