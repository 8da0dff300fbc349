package io.festivalplayer.sandbox.accounts;

import io.festivalplayer.sandbox.calls.CallNotes;
import io.festivalplayer.sandbox.rules.RuleBook;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The token endpoint: authorization code, refresh token, client credentials. */
@RestController
final class TokenController {

    private final ClientAuthentication clients;
    private final AuthorizationCodes codes;
    private final Tokens tokens;
    private final Listeners listeners;
    private final RuleBook rules;

    TokenController(
            ClientAuthentication clients,
            AuthorizationCodes codes,
            Tokens tokens,
            Listeners listeners,
            RuleBook rules) {
        this.clients = clients;
        this.codes = codes;
        this.tokens = tokens;
        this.listeners = listeners;
        this.rules = rules;
    }

    @PostMapping("/api/token")
    ResponseEntity<TokenAnswer> token(HttpServletRequest request) {
        var client = clients.authenticate(request);
        CallNotes.of(request).app(client.app().id());
        var answer = switch (String.valueOf(request.getParameter("grant_type"))) {
            case "authorization_code" -> exchange(client, request);
            case "refresh_token" -> refresh(client, request);
            case "client_credentials" -> appOnly(client);
            case "null" -> throw unsupported("grant_type parameter is missing");
            default -> throw unsupported("grant_type must be client_credentials, authorization_code or refresh_token");
        };
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    private TokenAnswer exchange(Client client, HttpServletRequest request) {
        var code = codes.take(required(request, "code"))
                .orElseThrow(() -> OAuthException.invalidGrant("Invalid authorization code"));
        if (codes.isExpired(code)) {
            throw OAuthException.invalidGrant("Authorization code expired");
        }
        if (!code.request().app().equals(client.app())) {
            throw OAuthException.invalidGrant("Invalid authorization code");
        }
        if (!code.request().redirectUri().equals(required(request, "redirect_uri"))) {
            throw OAuthException.invalidGrant("Invalid redirect URI");
        }
        checkProof(client, code, request);
        var grant = tokens.grant(code);
        noteListener(request, grant);
        return answer(grant, Optional.of(grant.refreshToken()));
    }

    private static void checkProof(Client client, AuthorizationCode code, HttpServletRequest request) {
        var challenge = code.request().challenge();
        if (challenge.isEmpty()) {
            client.orRefuseUnproven();
        } else if (!Pkce.proves(required(request, "code_verifier"), challenge.get())) {
            throw OAuthException.invalidGrant("code_verifier was incorrect");
        }
    }

    private TokenAnswer refresh(Client client, HttpServletRequest request) {
        var grant = tokens.grantOf(required(request, "refresh_token"))
                .filter(found -> found.app().equals(client.app().id()))
                .orElseThrow(() -> OAuthException.invalidGrant("Refresh token revoked"));
        if (tokens.isExpired(grant)) {
            throw OAuthException.invalidGrant(null);
        }
        if (!grant.pkce()) {
            client.orRefuseUnproven();
        }
        noteListener(request, grant);
        return answer(grant, rules.current().rotateRefreshTokens() ? tokens.rotate(grant) : Optional.empty());
    }

    private TokenAnswer appOnly(Client client) {
        var token = tokens.issueFor(client.orRefuseUnproven().app());
        return new TokenAnswer(token, "Bearer", expiresIn(), Optional.empty(), Optional.empty());
    }

    private TokenAnswer answer(Grant grant, Optional<String> refreshToken) {
        var scope = Optional.of(Scope.list(grant.scopes()));
        return new TokenAnswer(tokens.issueFor(grant), "Bearer", expiresIn(), scope, refreshToken);
    }

    private long expiresIn() {
        return Math.max(1, tokens.lifetimeMs() / 1000);
    }

    private void noteListener(HttpServletRequest request, Grant grant) {
        listeners
                .withId(grant.listener())
                .ifPresent(listener -> CallNotes.of(request).user(listener.name()));
    }

    private static String required(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> OAuthException.invalidRequest(name + " must be supplied"));
    }

    private static OAuthException unsupported(String description) {
        return new OAuthException("unsupported_grant_type", description);
    }

    @ExceptionHandler
    ResponseEntity<OAuthException.Body> refused(OAuthException e) {
        return ResponseEntity.badRequest().cacheControl(CacheControl.noStore()).body(e.body());
    }
}
