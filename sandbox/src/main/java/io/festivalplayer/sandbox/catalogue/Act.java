package io.festivalplayer.sandbox.catalogue;

import io.festivalplayer.sandbox.id.SpotifyId;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An artist before there is music.
 *
 * @param number counts the artists of the catalogue from 0
 * @param seed tells the artist from others of the same name
 * @param id the artist's identifier
 * @param name the name
 * @param popularity 0 to 100
 * @param genres genres
 * @param aliases other spellings
 */
record Act(int number, String seed, String id, String name, int popularity, List<String> genres, List<String> aliases) {

    SplittableRandom random() {
        return new SplittableRandom(ByteBuffer.wrap(SpotifyId.sha256(seed)).getLong());
    }

    Artist with(List<Album> albums) {
        var followers = Math.round(Math.pow(10, 2.2 + popularity / 20.0) * (0.6 + random().nextDouble()));
        return new Artist(id, name, aliases, popularity, Math.toIntExact(followers), genres, albums);
    }
}
