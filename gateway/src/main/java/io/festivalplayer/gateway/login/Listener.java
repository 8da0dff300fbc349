package io.festivalplayer.gateway.login;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Who is logged in: our account id, and nothing of Spotify's.
 *
 * @param accountId the account
 */
public record Listener(UUID accountId) implements OAuth2User {

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getName() {
        return accountId.toString();
    }
}
