package io.festivalplayer.common.spotify;

import io.festivalplayer.common.lifecycle.Stopping;
import io.festivalplayer.common.settings.StartRefused;
import io.festivalplayer.common.spotify.budget.Budget;
import io.festivalplayer.common.spotify.budget.BudgetConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Makes the Spotify room's entrances. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpotifySettings.class)
@Import(BudgetConfiguration.class)
public class SpotifyConfiguration {

    @Bean
    SpotifyHttp spotifyHttp(
            SpotifySettings settings,
            @Value("${festival.sandbox:false}") boolean sandbox,
            MeterRegistry meters,
            ObservationRegistry observations) {
        if (!sandbox && !settings.isRealSpotify()) {
            throw new StartRefused(
                    "An address other than Spotify's own is set for Spotify.",
                    "Unset SPOTIFY_API_URL, SPOTIFY_ACCOUNTS_URL and SPOTIFY_AUTHORIZE_URL, or set"
                            + " FESTIVAL_SANDBOX=true if you mean the sandbox.");
        }
        return new SpotifyHttp(settings, new FailureReader(), new CallMeters(meters, observations));
    }

    /** The two services fail each by itself, so each has a guard of its own. */
    @Bean
    SpotifyAccounts spotifyAccounts(SpotifySettings settings, SpotifyHttp http, Budget budget, Stopping stopping) {
        return new SpotifyAccounts(new SpotifyCalls(
                settings, http, new Guard("spotify-accounts", stopping::isStopping, new OnlyWhileOpen(budget))));
    }

    @Bean
    SpotifyCalls webApi(SpotifySettings settings, SpotifyHttp http, Budget budget, Stopping stopping) {
        return new SpotifyCalls(
                settings, http, new Guard("spotify-web-api", stopping::isStopping, new DrawnFromBudget(budget)));
    }

    @Bean
    SpotifyProfiles spotifyProfiles(SpotifyCalls webApi) {
        return new SpotifyProfiles(webApi);
    }

    @Bean
    SpotifyCatalogue spotifyCatalogue(SpotifyCalls webApi, SpotifySettings settings) {
        return new SpotifyCatalogue(webApi, new ModeMemory(settings.mode(), Clock.systemUTC()));
    }

    @Bean
    SpotifyTaste spotifyTaste(SpotifyCalls webApi) {
        return new SpotifyTaste(webApi);
    }

    @Bean
    SpotifyLibrary spotifyLibrary(SpotifyCalls webApi) {
        return new SpotifyLibrary(webApi);
    }

    @Bean
    SpotifyPlaylists spotifyPlaylists(SpotifyCalls webApi) {
        return new SpotifyPlaylists(webApi);
    }
}
