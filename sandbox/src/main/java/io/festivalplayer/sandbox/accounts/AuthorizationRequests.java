package io.festivalplayer.sandbox.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what an app asks for, and refuses on a page of its own, since a wrong callback must never be called. */
@Component
final class AuthorizationRequests {

    private final Apps apps;
    private final RedirectUris redirectUris;

    AuthorizationRequests(Apps apps, RedirectUris redirectUris) {
        this.apps = apps;
        this.redirectUris = redirectUris;
    }

    AuthorizationRequest read(HttpServletRequest request) {
        var app = parameter(request, "client_id")
                .flatMap(apps::find)
                .orElseThrow(() -> new AuthorizationRefused("INVALID_CLIENT: Invalid client"));
        var redirectUri = parameter(request, "redirect_uri")
                .filter(redirectUris::accept)
                .orElseThrow(() -> new AuthorizationRefused("INVALID_CLIENT: Invalid redirect URI"));
        if (!parameter(request, "response_type").equals(Optional.of("code"))) {
            throw new AuthorizationRefused("response_type must be code");
        }
        var scopes = Scope.parse(parameter(request, "scope").orElse(""))
                .orElseThrow(() -> new AuthorizationRefused("INVALID_SCOPE: Invalid scope"));
        var dialog = parameter(request, "show_dialog").equals(Optional.of("true"));
        return new AuthorizationRequest(
                app, redirectUri, scopes, parameter(request, "state"), challenge(request), dialog);
    }

    private static Optional<String> challenge(HttpServletRequest request) {
        var challenge = parameter(request, "code_challenge");
        var method = parameter(request, "code_challenge_method");
        if (challenge.isEmpty() && method.isEmpty()) {
            return Optional.empty();
        }
        if (!method.equals(Optional.of("S256"))) {
            throw new AuthorizationRefused("code_challenge_method must be S256");
        }
        if (challenge.filter(Pkce::isChallenge).isEmpty()) {
            throw new AuthorizationRefused("code_challenge is invalid");
        }
        return challenge;
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
    }
}
