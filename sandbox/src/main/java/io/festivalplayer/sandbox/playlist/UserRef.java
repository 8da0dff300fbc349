package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Listener;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.Map;
import java.util.Optional;

/** A user as playlists and their entries name them; entries leave the display name out. */
@SpotifyJson
record UserRef(
        Optional<String> displayName,
        Map<String, String> externalUrls,
        String href,
        String id,
        String type,
        String uri) {

    static UserRef owner(String id, Optional<Listener> listener, Links links) {
        return of(id, Optional.of(listener.map(Listener::name).orElse(id)), links);
    }

    static UserRef adder(String id, Links links) {
        return of(id, Optional.empty(), links);
    }

    private static UserRef of(String id, Optional<String> name, Links links) {
        return new UserRef(name, links.page("user", id), links.api("users/" + id), id, "user", "spotify:user:" + id);
    }
}
