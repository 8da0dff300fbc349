package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Holds requests and answers against Spotify's OpenAPI document, which is not ours to keep here: {@code ./mvnw -pl
 * sandbox verify -Dspotify.openapi=FILE}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest extends SandboxTest {

    private static final String PROPERTY = "spotify.openapi";

    /** What a playlist builder has no use for, or what is closed to all but apps of before November 2024. */
    private static final List<String> NOT_BUILT = List.of(
            "/shows",
            "/episodes",
            "/audiobooks",
            "/chapters",
            "/me/shows",
            "/me/episodes",
            "/me/audiobooks",
            "/me/player",
            "/browse",
            "/audio-features",
            "/audio-analysis",
            "/recommendations",
            "/artists/{id}/related-artists");

    private static final String PAGES_AND_ERRORS = """
            GET    | me/following?type=artist&limit=50
            GET    | artists/0000000000000000000000
            GET    | tracks/short
            DELETE | me/library?uris=spotify:track:{track},spotify:artist:{artist}
            """;

    private static final String LONGER_PAGES = """
            GET    | search?q=Metallica&type=artist,album,track&limit=50
            GET    | artists/{artist}/albums?limit=50
            GET    | playlists/{playlist}/tracks?limit=100
            """;

    private final Optional<Path> file =
            Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
    private final Map<String, SpotifyDocument> documents = new HashMap<>();

    @BeforeEach
    void assumeThatThereIsADocument() throws IOException {
        assumeTrue(file.isPresent(), "-D" + PROPERTY + "=FILE must name Spotify's OpenAPI document");
        for (var mode : List.of("development", "extended")) {
            if (!documents.containsKey(mode)) {
                documents.put(mode, SpotifyDocument.read(file.orElseThrow(), mode));
            }
        }
    }

    private List<String> faults(String mode, String token, String method, String call) throws IOException {
        sandbox.mode(mode);
        var parts = sampleOf("ann").fill(call).split(" ", 2);
        var body = parts.length == 2 ? parts[1] : "";
        var answer = sandbox.call(token, method, parts[0], body);
        return documents.get(mode).faultsOf(new SpotifyDocument.Exchange(method, parts[0], body, answer));
    }

    private void describesAll(String mode, String table) throws IOException {
        sandbox.control("PUT", "settings", "{\"rateLimit\": {\"calls\": 1000}}");
        var token = sandbox.tokenOf("ann");
        var softly = new SoftAssertions();
        for (var line : table.lines().toList()) {
            var cells = line.split("\\|", -1);
            softly.assertThat(faults(mode, token, cells[0].strip(), cells[1].strip()))
                    .as(line)
                    .isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void describesDevelopmentMode() throws Exception {
        describesAll("development", Endpoints.TABLE + PAGES_AND_ERRORS);
    }

    @Test
    void describesExtendedMode() throws Exception {
        describesAll("extended", Endpoints.TABLE + PAGES_AND_ERRORS + LONGER_PAGES);
    }

    @Test
    void describesWhatIsRefused() throws Exception {
        var token = sandbox.tokenOf("ann");
        assertThat(faults("development", "nonsense", "GET", "me")).isEmpty();
        assertThat(faults("development", sandbox.tokenOf("ann", ""), "GET", "me/tracks"))
                .isEmpty();
        sandbox.control("PUT", "settings", "{\"rateLimit\": {\"calls\": 1}}");
        assertThat(faults("development", token, "GET", "me")).isEmpty();
        sandbox.control("PUT", "settings", "{\"rateLimit\": {\"calls\": 100}, \"quota\": {\"calls\": 0}}");
        assertThat(faults("development", token, "GET", "me")).isEmpty();
    }

    @Test
    void hasNoOperationThatIsNotHeldAgainstIt() {
        var calls = Endpoints.TABLE
                .lines()
                .map(line -> line.split("\\|", -1))
                .map(cells -> List.of(
                        cells[0].strip(),
                        "/" + cells[1].strip().split("[ ?]", 2)[0].replaceAll("[{}]", "")))
                .toList();

        var unheld = documents
                .get("extended")
                .operations()
                .filter(operation -> NOT_BUILT.stream().noneMatch(operation.split(" ", 2)[1]::startsWith))
                .filter(operation ->
                        calls.stream().noneMatch(call -> SpotifyDocument.isOf(operation, call.get(0), call.get(1))));

        assertThat(unheld).isEmpty();
    }
}
