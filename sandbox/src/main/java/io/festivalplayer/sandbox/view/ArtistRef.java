package io.festivalplayer.sandbox.view;

import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.Map;

/** An artist as tracks and albums name them. */
@SpotifyJson
public record ArtistRef(
        Map<String, String> externalUrls, String href, String id, String name, String type, String uri) {}
