package io.festivalplayer.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers, in the session, what was sent to the consent page, so that only an answer to it is taken. Kept as a short
 * JSON text, like all that a session holds.
 */
final class LoginAttempts implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Another name than when an attempt did not say when it began: one of those counts as none. */
    private static final String ATTRIBUTE = "login-attempt-at";

    /** How long somebody takes at the consent page; who does not come back leaves nothing behind for longer. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Clock clock;

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /** What must be known again when the listener comes back. */
    record Attempt(
            Instant begun,
            String state,
            String verifier,
            String clientId,
            String authorizeUri,
            String redirectUri,
            Set<String> scopes) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return find(request).map(LoginAttempts::restore).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        var attempt = new Attempt(
                clock.instant(),
                String.valueOf(asked.getState()),
                Objects.requireNonNull(asked.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                asked.getClientId(),
                asked.getAuthorizationUri(),
                String.valueOf(asked.getRedirectUri()),
                asked.getScopes());
        var session = request.getSession();
        if (session.isNew()) {
            session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
        }
        session.setAttribute(ATTRIBUTE, json.writeValueAsString(attempt));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var attempt = find(request);
        attempt.ifPresent(found -> request.getSession().removeAttribute(ATTRIBUTE));
        return attempt.map(LoginAttempts::restore).orElse(null);
    }

    /**
     * Only the answer that carries the same state is an answer to this attempt (RFC 6749 section 10.12), and only in
     * time: the session of who was logged in already lasts far longer than any attempt should.
     */
    private Optional<Attempt> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(ATTRIBUTE))
                .map(text -> json.readValue(text, Attempt.class))
                .filter(attempt -> clock.instant().isBefore(attempt.begun().plus(PATIENCE)))
                .filter(attempt -> attempt.state().equals(request.getParameter(OAuth2ParameterNames.STATE)));
    }

    private static OAuth2AuthorizationRequest restore(Attempt attempt) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(attempt.authorizeUri())
                .clientId(attempt.clientId())
                .redirectUri(attempt.redirectUri())
                .scopes(attempt.scopes())
                .state(attempt.state())
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        SpotifyRegistration.ID,
                        PkceParameterNames.CODE_VERIFIER,
                        attempt.verifier()))
                .build();
    }
}
