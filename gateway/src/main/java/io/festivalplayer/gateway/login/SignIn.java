package io.festivalplayer.gateway.login;

import com.fasterxml.uuid.NoArgGenerator;
import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.job.JobControl;
import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.common.spotify.Profile;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyProfiles;
import io.festivalplayer.common.spotify.TokenGrant;
import java.util.Objects;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.user.OAuth2User;

/** Asks Spotify who came back, remembers them and what they allowed, and lets their jobs go on that waited for that. */
final class SignIn implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

    private final SpotifyProfiles profiles;
    private final AccountStore accounts;
    private final JobControl jobs;
    private final NoArgGenerator ids;

    SignIn(SpotifyProfiles profiles, AccountStore accounts, JobControl jobs, NoArgGenerator ids) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.jobs = jobs;
        this.ids = ids;
    }

    @Override
    public Listener loadUser(OAuth2UserRequest request) {
        var grant = (TokenGrant)
                Objects.requireNonNull(request.getAdditionalParameters().get(CodeExchange.GRANT));
        var refreshToken = grant.refreshToken()
                .orElseThrow(() -> LoginRefusal.EXPIRED.exception(
                        new IllegalStateException("The accounts service answered a code without a refresh token")));
        var accountId = accounts.signIn(ids.generate(), profile(grant.access()), grant, refreshToken);
        jobs.retryAfterLogin(accountId);
        return new Listener(accountId);
    }

    private Profile profile(AccessToken token) {
        try {
            return profiles.me(token);
        } catch (SpotifyException e) {
            throw LoginRefusal.NOT_ON_LIST.exception(e);
        }
    }
}
