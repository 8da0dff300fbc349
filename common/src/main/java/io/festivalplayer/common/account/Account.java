package io.festivalplayer.common.account;

import java.util.Optional;
import java.util.UUID;

/**
 * A listener, as we know them.
 *
 * @param id ours, a UUIDv7
 * @param spotifyUserId their user id at Spotify, which is the owner of their playlists
 * @param displayName how they call themselves at Spotify
 * @param imageUrl their picture
 * @param spotifyUrl their page
 * @param market ISO 3166-1 alpha-2; Spotify's where it tells, else their own setting
 */
public record Account(
        UUID id,
        String spotifyUserId,
        Optional<String> displayName,
        Optional<String> imageUrl,
        Optional<String> spotifyUrl,
        Optional<String> market) {}
