package io.festivalplayer.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is sent where a stranger wants them. */
class RedirectsTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login?redirect_uri=https://evil.example/callback",
                "/login?continue=https://evil.example",
                "/login?for=https://evil.example",
                "/login?for=top%0d%0aLocation:%20https://evil.example",
                "/login?scope=user-read-email&client_id=evil.example"
            })
    void what_a_stranger_adds_to_a_login_is_not_taken(String path) {
        var place = gateway.visitor().get(path).header("Location").orElseThrow();

        assertThat(place)
                .startsWith(gateway.spotify().uri() + "/authorize?")
                .contains("client_id=app&")
                .doesNotContain("evil.example", "user-read-email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/callback?code=x&state=y&redirect_uri=https://evil.example",
                "/callback?error=https://evil.example&state=y",
                "//evil.example/login",
                "/%2f%2fevil.example",
                "/%5cevil.example",
                "/evil.example/..;/login",
                "/api//evil.example"
            })
    void no_answer_leads_to_a_strangers_page(String path) {
        var place = gateway.visitor().get(path).header("Location");

        assertThat(place.stream())
                .allSatisfy(address -> assertThat(URI.create(address).getHost()).isIn(null, "127.0.0.1"));
    }

    @Test
    void whom_nobody_told_to_trust_a_proxy_believes_none() {
        var forwarded = Map.of(
                "X-Forwarded-Host", "evil.example",
                "X-Forwarded-Proto", "https",
                "Forwarded", "host=evil.example;proto=https",
                "X-Forwarded-Prefix", "/evil");

        var answer = gateway.visitor().get("/login", forwarded);

        assertThat(answer.header("Location").orElseThrow()).doesNotContain("evil");
        assertThat(answer.setCookie("SESSION")).isPresent();
    }
}
