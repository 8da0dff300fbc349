package io.festivalplayer.gateway.web;

import io.festivalplayer.common.spotify.SpotifySettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a page should say about the whole, before anybody is logged in. */
@RestController
class AboutController {

    private final boolean isSandbox;

    AboutController(SpotifySettings spotify) {
        this.isSandbox = !spotify.isRealSpotify();
    }

    /** Whether a sandbox stands in for Spotify: what is made there, no one hears. */
    record About(boolean sandbox) {}

    @GetMapping("/api/about")
    About about() {
        return new About(isSandbox);
    }
}
