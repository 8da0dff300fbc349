package io.festivalplayer.sandbox.profile;

import io.festivalplayer.sandbox.view.ImageView;
import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The current user as the Web API shows them; country, product and e-mail went from Development Mode in February 2026.
 */
@SpotifyJson
record ProfileView(
        String id,
        String accountId,
        String displayName,
        List<ImageView> images,
        String type,
        String uri,
        String href,
        Map<String, String> externalUrls,
        Optional<String> country,
        Optional<String> product,
        Optional<String> email) {}
