package io.festivalplayer.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Turns {@code GET /login} into a request for consent, with state and PKCE (RFC 7636). */
final class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {

    /** Scopes that are asked for only when their use is. */
    private static final Map<String, String> MORE_SCOPES = Map.of(
            "top", "user-top-read",
            "following", "user-follow-read",
            "liked", "user-library-read",
            "cover", "ugc-image-upload");

    private final DefaultOAuth2AuthorizationRequestResolver spring;

    AuthorizationRequests(ClientRegistrationRepository registrations) {
        this.spring = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/login");
        this.spring.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        var isLogin = HttpMethod.GET.matches(request.getMethod())
                && request.getRequestURI().equals("/login");
        return isLogin ? resolve(request, SpotifyRegistration.ID) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        var asked = spring.resolve(request, registrationId);
        var purpose = Optional.ofNullable(request.getParameter("for")).filter(MORE_SCOPES::containsKey);
        if (asked == null || purpose.isEmpty()) {
            return asked;
        }
        var scopes = new LinkedHashSet<>(asked.getScopes());
        scopes.add(MORE_SCOPES.getOrDefault(purpose.get(), ""));
        return OAuth2AuthorizationRequest.from(asked).scopes(scopes).build();
    }
}
