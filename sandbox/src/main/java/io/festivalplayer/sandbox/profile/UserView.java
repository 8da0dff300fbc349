package io.festivalplayer.sandbox.profile;

import io.festivalplayer.sandbox.view.ImageView;
import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.List;
import java.util.Map;

/** A user as others see them. */
@SpotifyJson
record UserView(
        String displayName,
        Map<String, String> externalUrls,
        Followers followers,
        String href,
        String id,
        List<ImageView> images,
        String type,
        String uri) {}
