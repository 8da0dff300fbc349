package io.festivalplayer.sandbox.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an app asks a listener for, as checked.
 *
 * @param app the asking app
 * @param redirectUri where the answer goes, registered
 * @param scopes what it wants to do
 * @param state what comes back unchanged
 * @param challenge the PKCE challenge (RFC 7636 section 4.2)
 * @param dialog whether to ask even who allowed the same before
 */
record AuthorizationRequest(
        App app,
        String redirectUri,
        Set<Scope> scopes,
        Optional<String> state,
        Optional<String> challenge,
        boolean dialog) {

    String answer(String name, String value) {
        var uri = UriComponentsBuilder.fromUriString(redirectUri).queryParam(name, "{value}");
        state.ifPresent(given -> uri.queryParam("state", "{state}"));
        return uri.encode()
                .build(Map.of("value", value, "state", state.orElse("")))
                .toString();
    }
}
