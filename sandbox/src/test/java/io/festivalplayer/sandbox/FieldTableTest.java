package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Which fields went from Development Mode, and which go by another name (Spotify's changelogs of 2026). */
class FieldTableTest extends SandboxTest {

    private static final String TABLE = """
            tracks/{track}              |                | popularity, available_markets                      | external_ids, album, is_playable
            artists/{artist}            |                | popularity, followers, genres                      | name, images
            albums/{album}              |                | popularity, label, available_markets               | album_type, release_date, release_date_precision, total_tracks, external_ids
            artists/{artist}/albums     | /items/0       | album_group, available_markets                     | album_type, release_date
            albums/{album}/tracks       | /items/0       | available_markets                                  | track_number, is_playable
            me                          |                | country, email, explicit_content, followers, product | id, account_id, display_name, images, uri, href, external_urls
            me/top/artists              | /items/0       | popularity, followers, genres                      | external_urls, href, id, images, name, type, uri
            me/following?type=artist    | /artists/items/0 | popularity, followers, genres                    | id, name
                    me/tracks                   | /items/0/track | popularity, available_markets                      | external_ids
            playlists/{playlist}        |                | tracks                                             | snapshot_id
            playlists/{playlist}/items  | /items/0       | track                                              | item, added_at, added_by, is_local
            me/playlists                | /items/0       | tracks                                             | snapshot_id
            """;

    private static final String NAMES = """
            playlists/{playlist}       | development | /items/items/0/item/type    | track
            playlists/{playlist}       | extended    | /tracks/items/0/track/type  | track
            playlists/{playlist}/items | development | /items/0/item/type          | track
            playlists/{playlist}/items | extended    | /items/0/track/type         | track
            me/playlists               | development | /items/0/items/total        | 2
            me/playlists               | extended    | /items/0/tracks/total       | 2
            """;

    private JsonNode read(String path, String pointer) throws Exception {
        var token = sandbox.tokenOf("ann");
        return sandbox.get(token, sampleOf("ann").fill(path))
                .json()
                .at(Optional.ofNullable(pointer).orElse(""));
    }

    private static List<String> names(String list) {
        return Optional.ofNullable(list).stream()
                .flatMap(names -> Arrays.stream(names.split(", ", -1)))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void areGoneInDevelopmentMode(String path, String pointer, String gone, String kept) throws Exception {
        var names = read(path, pointer).propertyNames();

        assertThat(names).containsAll(names(kept)).doesNotContainAnyElementsOf(names(gone));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void areThereInExtendedMode(String path, String pointer, String gone, String kept) throws Exception {
        sandbox.mode("extended");

        var names = read(path, pointer).propertyNames();

        assertThat(names).containsAll(names(kept)).containsAll(names(gone));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = NAMES)
    void goByTheNamesOfTheirMode(String path, String mode, String pointer, String value) throws Exception {
        sandbox.mode(mode);

        assertThat(read(path, pointer).asString()).isEqualTo(value);
    }
}
