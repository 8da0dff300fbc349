package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the accounts service and the Web API say when they refuse. */
class ErrorTableTest extends SandboxTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "GET | search?q=x&type=track&limit=11 | 400 | Invalid limit",
                "GET | artists/{artist}/albums?limit=11 | 400 | Invalid limit",
                "GET | albums/{album}/tracks?limit=51 | 400 | Invalid limit",
                "GET | me/top/tracks?limit=0 | 400 | Invalid limit",
                "GET | me/top/tracks?time_range=forever | 400 | Invalid time range",
                "GET | me/following | 400 | Missing parameter type",
                "GET | me/following?type=user | 400 | Invalid type",
                "GET | artists/short | 400 | invalid id",
                "GET | tracks/short | 400 | invalid id",
                "GET | artists/{artist}/albums?include_groups=ep | 400 | Invalid album type: ep",
                "GET | tracks/{track}?market=denmark | 400 | Invalid market code",
                "GET | artists/0000000000000000000000 | 404 | Resource not found",
                "GET | albums/0000000000000000000000 | 404 | Resource not found",
                "GET | tracks/{artist} | 404 | Resource not found",
                "GET | playlists/0000000000000000000000 | 404 | Resource not found",
                "GET | artists/{artist}/top-tracks | 403 | Forbidden",
                "GET | playlists/{playlist}/tracks | 403 | Forbidden",
                "PUT | playlists/{playlist}/items {\"uris\": [], \"range_start\": 0} | 400 | Give either uris or range_start and insert_before",
                "DELETE | playlists/{playlist}/items {\"tracks\": []} | 400 | Missing required field: items",
                "PUT | me/library | 400 | Missing required field: uris",
                "PUT | me/library {\"uris\": [\"spotify:track:{track}\"]} | 400 | Missing required field: uris",
                "PUT | me/library?uris=spotify:song:x | 400 | Invalid uri: spotify:song:x",
                "POST | me/playlists {} | 400 | Missing required field: name",
                "POST | me/playlists {\"name\": \"a\", \"collaborative\": true} | 400 | Collaborative playlists can't be public.",
                "GET | playlists/{playlist}?fields=items( | 400 | Invalid fields",
            })
    void ofTheWebApiAreNested(String method, String call, int status, String message) throws Exception {
        var token = sandbox.tokenOf("ann");
        var parts = sampleOf("ann").fill(call).split(" ", 2);

        var answer = sandbox.call(token, method, parts[0], parts.length == 2 ? parts[1] : "");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().at("/error/status").asInt()).isEqualTo(status);
        assertThat(answer.json().at("/error/message").asString()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/me, '', missing_token", "GET, /v1/me, Bearer nonsense, invalid_token"})
    void ofATokenTellWhichOnlyInTheHeader(String method, String path, String header, String error) throws Exception {
        var request = sandbox.request(method, path, "");

        var answer = sandbox.send(header.isEmpty() ? request : request.header("Authorization", header));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text())
                .isEqualTo("{\"error\":{\"status\":401,\"message\":\"Missing/invalid/expired access token\"}}");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"spotify\", error=\"%s\"".formatted(error));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "grant_type=client_credentials | {\"error\":\"invalid_client\"}",
                "grant_type=client_credentials&client_id=x&client_secret=y | {\"error\":\"invalid_client\",\"error_description\":\"Invalid client\"}",
                "grant_type=client_credentials&client_id=sandbox&client_secret=y | {\"error\":\"invalid_client\",\"error_description\":\"Invalid client secret\"}",
                "grant_type=refresh_token&refresh_token=x&client_id=sandbox | {\"error\":\"invalid_grant\",\"error_description\":\"Refresh token revoked\"}",
                "grant_type=authorization_code&code=x&client_id=sandbox | {\"error\":\"invalid_grant\",\"error_description\":\"Invalid authorization code\"}",
                "grant_type=refresh_token&client_id=sandbox | {\"error\":\"invalid_request\",\"error_description\":\"refresh_token must be supplied\"}",
                "client_id=sandbox | {\"error\":\"unsupported_grant_type\",\"error_description\":\"grant_type parameter is missing\"}",
            })
    void ofTheAccountsServiceAreFlat(String form, String body) throws Exception {
        var fields = Arrays.stream(form.split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));

        var answer = sandbox.token(fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"41, 400", "40, 200"})
    void comeWhenTheLibraryIsAskedForTooMuch(int count, int status) throws Exception {
        var token = sandbox.tokenOf("ann");
        var track = "spotify:track:" + sampleOf("ann").tracks().getFirst();

        var answer = sandbox.call(token, "PUT", "me/library?uris=" + (track + ",").repeat(count - 1) + track, "");

        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, me/playlists",
        "GET, me",
        "GET, me/playlists",
        "GET, me/top/artists",
        "GET, me/tracks",
        "PUT, me/library?uris=spotify:track:x",
    })
    void comeWhenAnAppOnItsOwnAsksForAListener(String method, String call) throws Exception {
        var answer = sandbox.call(sandbox.appToken(), method, call, "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().at("/error/message").asString()).isEqualTo("Valid user authentication required");
    }

    @Test
    void saysThatABodyIsNoForm() throws Exception {
        var answer = sandbox.send(HttpRequest.newBuilder(URI.create(sandbox.base() + "/api/token"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"grant_type\": \"client_credentials\"}")));

        assertThat(answer.text()).isEqualTo("{\"error\":\"invalid_client\"}");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void ofAFormWithoutCredentialsSayNothingMore() throws Exception {
        assertThat(sandbox.token(Map.of("grant_type", "refresh_token")).text())
                .isEqualTo("{\"error\":\"invalid_client\"}");
    }
}
