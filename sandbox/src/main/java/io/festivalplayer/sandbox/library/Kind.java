package io.festivalplayer.sandbox.library;

import io.festivalplayer.sandbox.accounts.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a library can hold, with the scopes that Spotify's reference and its page of scopes name for it. */
enum Kind {
    TRACK,
    ALBUM,
    EPISODE,
    SHOW,
    AUDIOBOOK,
    ARTIST,
    USER,
    PLAYLIST;

    static Optional<Kind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.value().equals(name)).findFirst();
    }

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    String uri(String id) {
        return "spotify:" + value() + ":" + id;
    }

    Scope toRead() {
        return switch (this) {
            case ARTIST, USER -> Scope.USER_FOLLOW_READ;
            case PLAYLIST -> Scope.PLAYLIST_READ_PRIVATE;
            default -> Scope.USER_LIBRARY_READ;
        };
    }

    /**
     * Returns the scopes of which one is needed to change. Which of the two a private playlist needs is not documented.
     */
    List<Scope> toChange() {
        return switch (this) {
            case ARTIST, USER -> List.of(Scope.USER_FOLLOW_MODIFY);
            case PLAYLIST -> List.of(Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE);
            default -> List.of(Scope.USER_LIBRARY_MODIFY);
        };
    }
}
