package io.festivalplayer.sandbox.profile;

import io.festivalplayer.sandbox.view.ImageView;
import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The current user as the Web API shows them; country, e-mail, explicit content, followers and product went from
 * Development Mode in February 2026.
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
        Optional<ExplicitContent> explicitContent,
        Optional<Followers> followers,
        Optional<String> email) {

    /**
     * Whether explicit content is kept from the user.
     *
     * @param filterEnabled whether it is
     * @param filterLocked whether they may change that
     */
    @SpotifyJson
    record ExplicitContent(boolean filterEnabled, boolean filterLocked) {}
}
