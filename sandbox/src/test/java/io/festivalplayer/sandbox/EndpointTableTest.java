package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which endpoints there are in which mode, and the scope each needs (Spotify's changelog of February 2026). */
class EndpointTableTest extends SandboxTest {

    private static final String TABLE = """
            GET    | search?q=Metallica&type=artist,track,album                | 200 | 200 |
            GET    | artists/{artist}                                          | 200 | 200 |
            GET    | artists?ids={artist}                                      | 403 | 200 |
            GET    | artists/{artist}/top-tracks                               | 403 | 200 |
            GET    | artists/{artist}/albums?include_groups=album,single       | 200 | 200 |
            GET    | albums/{album}                                            | 200 | 200 |
            GET    | albums?ids={album}                                        | 403 | 200 |
            GET    | albums/{album}/tracks                                     | 200 | 200 |
            GET    | tracks/{track}                                            | 200 | 200 |
            GET    | tracks?ids={track}                                        | 403 | 200 |
            GET    | markets                                                   | 403 | 200 |
            GET    | me                                                        | 200 | 200 |
            GET    | me/top/artists?time_range=short_term                      | 200 | 200 | user-top-read
            GET    | me/top/tracks                                             | 200 | 200 | user-top-read
            GET    | me/following?type=artist                                  | 200 | 200 | user-follow-read
            PUT    | me/following?type=artist&ids={artist}                     | 403 | 204 | user-follow-modify
            DELETE | me/following?type=artist&ids={artist}                     | 403 | 204 | user-follow-modify
            GET    | me/following/contains?type=artist&ids={artist}            | 403 | 200 | user-follow-read
            GET    | me/tracks                                                 | 200 | 200 | user-library-read
            PUT    | me/tracks?ids={track}                                     | 403 | 200 | user-library-modify
            DELETE | me/tracks?ids={track}                                     | 403 | 200 | user-library-modify
            GET    | me/tracks/contains?ids={track}                            | 403 | 200 | user-library-read
            GET    | me/albums                                                 | 200 | 200 | user-library-read
            PUT    | me/albums?ids={album}                                     | 403 | 200 | user-library-modify
            GET    | me/playlists                                              | 200 | 200 | playlist-read-private
            POST   | me/playlists {"name": "a"}                                | 201 | 201 | playlist-modify-public
            POST   | me/playlists {"name": "a", "public": false}               | 201 | 201 | playlist-modify-private
            GET    | users/ann                                                 | 403 | 200 |
            GET    | users/ann/playlists                                       | 403 | 200 |
            POST   | users/ann/playlists {"name": "a"}                         | 403 | 201 | playlist-modify-public
            GET    | playlists/{playlist}                                      | 200 | 200 |
            PUT    | playlists/{playlist} {"name": "b"}                        | 200 | 200 | playlist-modify-public
            GET    | playlists/{playlist}/items                                | 200 | 200 | playlist-read-private
            POST   | playlists/{playlist}/items {"uris": ["spotify:track:{track}"]}              | 201 | 201 | playlist-modify-public
            PUT    | playlists/{playlist}/items {"uris": []}                                     | 200 | 200 | playlist-modify-public
            PUT    | playlists/{playlist}/items {"range_start": 0, "insert_before": 2}           | 200 | 200 | playlist-modify-public
            DELETE | playlists/{playlist}/items {"items": [{"uri": "spotify:track:{track}"}]}    | 200 | 200 | playlist-modify-public
            GET    | playlists/{playlist}/tracks                                                 | 403 | 200 | playlist-read-private
            POST   | playlists/{playlist}/tracks {"uris": ["spotify:track:{track}"]}             | 403 | 201 | playlist-modify-public
            PUT    | playlists/{playlist}/tracks {"uris": []}                                    | 403 | 200 | playlist-modify-public
            DELETE | playlists/{playlist}/tracks {"tracks": [{"uri": "spotify:track:{track}"}]}  | 403 | 200 | playlist-modify-public
            GET    | playlists/{playlist}/images                               | 200 | 200 |
            PUT    | playlists/{playlist}/images /9j/2wBD                      | 202 | 202 | ugc-image-upload
            PUT    | me/library?uris=spotify:track:{track}                     | 200 | 200 | user-library-modify
            PUT    | me/library?uris=spotify:artist:{artist}                   | 200 | 200 | user-follow-modify
            DELETE | me/library?uris=spotify:playlist:{playlist}               | 200 | 200 | playlist-modify-[a-z]+
            GET    | me/library/contains?uris=spotify:track:{track}            | 200 | 200 | user-library-read
            GET    | me/library/contains?uris=spotify:artist:{artist}          | 200 | 200 | user-follow-read
            GET    | me/library/contains?uris=spotify:playlist:{playlist}      | 200 | 200 | playlist-read-private
            PUT    | playlists/{playlist}/followers                            | 403 | 200 | playlist-modify-[a-z]+
            DELETE | playlists/{playlist}/followers                            | 403 | 200 | playlist-modify-[a-z]+
            GET    | playlists/{playlist}/followers/contains                   | 403 | 200 |
            GET    | browse/featured-playlists                                 | 403 | 404 |
            GET    | recommendations                                           | 403 | 404 |
            GET    | audio-features/{track}                                    | 403 | 404 |
            GET    | artists/{artist}/related-artists                          | 403 | 404 |
            """;

    private Sandbox.Answer send(String token, String method, String call) throws Exception {
        var sample = sampleOf("ann");
        var parts = sample.fill(call).split(" ", 2);
        return sandbox.call(token, method, parts[0], parts.length == 2 ? parts[1] : "");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = TABLE)
    void isThereInDevelopmentMode(String method, String call, int development) throws Exception {
        var answer = send(sandbox.tokenOf("ann"), method, call);

        assertThat(answer.status()).as(answer.text()).isEqualTo(development);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = TABLE)
    void isThereInExtendedMode(String method, String call, int development, int extended) throws Exception {
        sandbox.mode("extended");

        var answer = send(sandbox.tokenOf("ann"), method, call);

        assertThat(answer.status()).as(answer.text()).isEqualTo(extended);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = TABLE)
    void needsItsScope(String method, String call, int development, int extended, String scope) throws Exception {
        sandbox.mode("extended");
        var others = scope == null ? "" : Sandbox.ALL_SCOPES.replaceAll(scope + "\\b", "");

        var answer = send(sandbox.tokenOf("ann", others), method, call);

        if (scope == null) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(extended);
        } else {
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            assertThat(answer.json().at("/error/message").asString()).isEqualTo("Insufficient client scope");
        }
    }
}
