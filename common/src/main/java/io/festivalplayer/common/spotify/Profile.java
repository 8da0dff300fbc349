package io.festivalplayer.common.spotify;

import java.util.Optional;

/**
 * Who a listener is at Spotify.
 *
 * @param accountId the stable id to link accounts by (Spotify's {@code account_id}, added in May 2026)
 * @param userId the id in playlist owners and links
 * @param displayName how they call themselves
 * @param imageUrl their picture
 * @param spotifyUrl their page
 * @param country ISO 3166-1 alpha-2; Extended Quota Mode only
 */
public record Profile(
        String accountId,
        String userId,
        Optional<String> displayName,
        Optional<String> imageUrl,
        Optional<String> spotifyUrl,
        Optional<String> country) {}
