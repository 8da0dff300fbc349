package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomCatalogueTest {

    @Test
    void servesTheCatalogueOfAFile(@TempDir Path directory) throws Exception {
        var file = Files.writeString(directory.resolve("catalogue.json"), """
                {"artists": [
                  {"id": "a1", "name": "Solo", "aliases": ["Alone"], "popularity": 5, "followers": 7, "genres": [],
                   "albums": [{"id": "b1", "name": "First", "type": "album", "releaseDate": "1999", "tracks": [
                     {"id": "t1", "name": "Opener", "isrc": "XX1", "durationMs": 1000, "explicit": false, "popularity": 3,
                      "artists": ["a1", "a2"]}]}]},
                  {"id": "a2", "name": "Guest"}]}
                """);
        try (var sandbox = Sandbox.start("--sandbox.catalog=" + file)) {
            var found = sandbox.get(sandbox.tokenOf("ann"), "search?q=artist:%22Alone%22&type=artist,track")
                    .json();

            assertThat(found.at("/artists/total").asInt()).isEqualTo(1);
            assertThat(found.at("/artists/items/0/name").asString()).isEqualTo("Solo");
            assertThat(found.at("/tracks/items/0/uri").asString()).isEqualTo("spotify:track:t1");
            assertThat(found.at("/tracks/items/0/artists/1/name").asString()).isEqualTo("Guest");
            assertThat(found.at("/tracks/items/0/album/release_date_precision").asString())
                    .isEqualTo("year");
        }
    }
}
