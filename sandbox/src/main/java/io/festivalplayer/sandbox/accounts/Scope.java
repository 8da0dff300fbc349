package io.festivalplayer.sandbox.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The scopes on Spotify's page of scopes, each named as there but in capitals. */
public enum Scope {
    APP_REMOTE_CONTROL,
    PLAYLIST_MODIFY_PRIVATE,
    PLAYLIST_MODIFY_PUBLIC,
    PLAYLIST_READ_COLLABORATIVE,
    PLAYLIST_READ_PRIVATE,
    STREAMING,
    UGC_IMAGE_UPLOAD,
    USER_FOLLOW_MODIFY,
    USER_FOLLOW_READ,
    USER_LIBRARY_MODIFY,
    USER_LIBRARY_READ,
    USER_MODIFY_PLAYBACK_STATE,
    USER_READ_CURRENTLY_PLAYING,
    USER_READ_EMAIL,
    USER_READ_PLAYBACK_POSITION,
    USER_READ_PLAYBACK_STATE,
    USER_READ_PRIVATE,
    USER_READ_RECENTLY_PLAYED,
    USER_TOP_READ;

    /** Returns the scope's name on the wire, such as {@code playlist-read-private}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a list separated by spaces; empty when one of them is no scope. */
    static Optional<Set<Scope>> parse(String list) {
        var wanted = Arrays.stream(list.strip().split("\\s+", -1))
                .filter(name -> !name.isEmpty())
                .toList();
        var scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(values()).filter(scope -> wanted.contains(scope.value())).forEach(scopes::add);
        return scopes.size() == wanted.stream().distinct().count() ? Optional.of(scopes) : Optional.empty();
    }

    static String list(Collection<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::value).collect(Collectors.joining(" "));
    }
}
