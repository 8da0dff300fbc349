package io.festivalplayer.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;

class LoginAttemptsTest {

    private static final Instant BEGUN = Instant.parse("2026-06-24T10:00:00Z");

    private final MockHttpSession session = new MockHttpSession();
    private Instant now = BEGUN;
    private final LoginAttempts attempts = new LoginAttempts(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    private MockHttpServletRequest request() {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        request.setParameter("state", "asked");
        return request;
    }

    private void ask() {
        var asked = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("https://accounts.spotify.com/authorize")
                .clientId("app")
                .redirectUri("https://festival.example/callback")
                .state("asked")
                .attributes(attributes -> attributes.put(PkceParameterNames.CODE_VERIFIER, "verifier"))
                .build();
        attempts.saveAuthorizationRequest(asked, request(), new MockHttpServletResponse());
    }

    @Test
    void an_answer_in_time_is_taken() {
        session.setNew(false);
        ask();
        now = BEGUN.plus(Duration.ofMinutes(14));

        assertThat(attempts.removeAuthorizationRequest(request(), new MockHttpServletResponse()))
                .isNotNull();
    }

    @Test
    void an_answer_to_who_was_logged_in_already_comes_too_late_as_well() {
        session.setNew(false);
        ask();
        now = BEGUN.plus(Duration.ofMinutes(15));

        assertThat(attempts.removeAuthorizationRequest(request(), new MockHttpServletResponse()))
                .isNull();
    }
}
