package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which endpoints there are in which mode, and the scope each needs (Spotify's changelog of February 2026). */
class EndpointTableTest extends SandboxTest {

    private Sandbox.Answer send(String token, String method, String call) throws Exception {
        var sample = sampleOf("ann");
        var parts = sample.fill(call).split(" ", 2);
        return sandbox.call(token, method, parts[0], parts.length == 2 ? parts[1] : "");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = Endpoints.TABLE)
    void isThereInDevelopmentMode(String method, String call, int development) throws Exception {
        var answer = send(sandbox.tokenOf("ann"), method, call);

        assertThat(answer.status()).as(answer.text()).isEqualTo(development);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = Endpoints.TABLE)
    void isThereInExtendedMode(String method, String call, int development, int extended) throws Exception {
        sandbox.mode("extended");

        var answer = send(sandbox.tokenOf("ann"), method, call);

        assertThat(answer.status()).as(answer.text()).isEqualTo(extended);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = Endpoints.TABLE)
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
