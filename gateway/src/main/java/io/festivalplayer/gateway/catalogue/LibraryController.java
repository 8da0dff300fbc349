package io.festivalplayer.gateway.catalogue;

import io.festivalplayer.common.account.AccessTokens;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.SpotifyPlaylists.Playlist;
import io.festivalplayer.common.spotify.SpotifyTaste;
import io.festivalplayer.gateway.login.Listener;
import io.festivalplayer.gateway.login.Permission;
import io.festivalplayer.gateway.web.Limits;
import io.festivalplayer.gateway.web.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the listener has at Spotify: the artists they play most, and their own playlists. */
@RestController
@RequestMapping("/api/me")
class LibraryController {

    private static final int MOST = 50;

    private final AccessTokens tokens;
    private final SpotifyTaste taste;
    private final OwnPlaylists playlists;
    private final Permission permission;
    private final Limits limits;

    LibraryController(
            AccessTokens tokens, SpotifyTaste taste, OwnPlaylists playlists, Permission permission, Limits limits) {
        this.tokens = tokens;
        this.taste = taste;
        this.playlists = playlists;
        this.permission = permission;
        this.limits = limits;
    }

    /** Artists, the most played first. */
    record TopArtists(List<TopArtist> items) {}

    /** An artist that the listener plays. */
    record TopArtist(String id, String name, Optional<String> imageUrl, String spotifyUrl, List<String> genres) {

        static TopArtist of(FoundArtist artist) {
            return new TopArtist(artist.id(), artist.name(), artist.imageUrl(), artist.spotifyUrl(), artist.genres());
        }
    }

    /** Some of the listener's own playlists; {@code total} counts all of them. */
    record PlaylistPage(List<OwnPlaylist> items, int total) {}

    /** A playlist that a job may update. */
    record OwnPlaylist(String id, String name, Optional<String> imageUrl, int trackCount, String spotifyUrl) {

        static OwnPlaylist of(Playlist playlist) {
            return new OwnPlaylist(
                    playlist.id(), playlist.name(), playlist.imageUrl(), playlist.trackCount(), playlist.url());
        }
    }

    @GetMapping("/top-artists")
    TopArtists topArtists(
            @AuthenticationPrincipal Listener listener,
            @RequestParam(defaultValue = "medium_term") String range,
            @RequestParam(defaultValue = "20") int limit) {
        requireLimit(limit);
        var asked = range(range);
        limits.countSearch(listener.accountId());
        permission.requireTopArtists(listener.accountId());
        return new TopArtists(tokens.call(listener.accountId(), token -> taste.topArtists(token, asked, limit)).stream()
                .map(TopArtist::of)
                .toList());
    }

    @GetMapping("/playlists")
    PlaylistPage playlists(
            @AuthenticationPrincipal Listener listener,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        requireLimit(limit);
        if (offset < 0) {
            throw invalid("offset is 0 or more.");
        }
        permission.requirePlaylists(listener.accountId());
        var all = playlists.of(listener.accountId(), offset == 0);
        var page = all.stream().skip(offset).limit(limit).map(OwnPlaylist::of).toList();
        return new PlaylistPage(page, all.size());
    }

    private static SpotifyTaste.Range range(String name) {
        return Arrays.stream(SpotifyTaste.Range.values())
                .filter(range -> range.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("range is short_term, medium_term or long_term."));
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw invalid("limit is 1 to " + MOST + ".");
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "invalid", detail);
    }
}
