package io.festivalplayer.sandbox.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An artist with everything they released.
 *
 * @param id the identifier
 * @param name the name as in the catalogue
 * @param aliases other spellings that search finds too
 * @param popularity 0 to 100
 * @param followers how many listeners follow them
 * @param genres genres, may be empty
 * @param albums albums and singles, newest first
 */
public record Artist(
        String id,
        String name,
        List<String> aliases,
        int popularity,
        int followers,
        List<String> genres,
        List<Album> albums) {

    /** Reads lists that a file leaves out as empty. */
    public Artist {
        aliases = listOf(aliases);
        genres = listOf(genres);
        albums = listOf(albums);
    }

    static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Compares by id, since comparing everything beneath would take too long to be a key. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Artist that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
