package io.festivalplayer.common.spotify;

import io.festivalplayer.common.settings.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the Spotify room's entrances. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpotifySettings.class)
public class SpotifyConfiguration {

    @Bean
    SpotifyHttp spotifyHttp(SpotifySettings settings, @Value("${festival.sandbox:false}") boolean sandbox) {
        if (!sandbox && !settings.isRealSpotify()) {
            throw new StartRefused(
                    "An address other than Spotify's own is set for Spotify.",
                    "Unset SPOTIFY_API_URL, SPOTIFY_ACCOUNTS_URL and SPOTIFY_AUTHORIZE_URL, or set"
                            + " FESTIVAL_SANDBOX=true if you mean the sandbox.");
        }
        return new SpotifyHttp(settings, new FailureReader());
    }

    @Bean
    SpotifyCalls spotifyCalls(SpotifySettings settings, SpotifyHttp http) {
        return new SpotifyCalls(settings, http);
    }

    @Bean
    SpotifyAccounts spotifyAccounts(SpotifyCalls calls) {
        return new SpotifyAccounts(calls);
    }

    @Bean
    SpotifyProfiles spotifyProfiles(SpotifyCalls calls) {
        return new SpotifyProfiles(calls);
    }

    @Bean
    SpotifyCatalogue spotifyCatalogue(SpotifyCalls calls) {
        return new SpotifyCatalogue(calls);
    }

    @Bean
    SpotifyPlaylists spotifyPlaylists(SpotifyCalls calls) {
        return new SpotifyPlaylists(calls);
    }
}
