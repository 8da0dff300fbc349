package io.festivalplayer.sandbox.library;

import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.catalogue.Recording;
import io.festivalplayer.sandbox.id.SpotifyId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a listener likes before anybody says otherwise. It comes from the name alone, so it is the same each time. */
@Component
final class Nature {

    private static final int FAVOURITES = 40;
    private static final int FOLLOWED = 24;
    private static final int LIKED_EACH = 2;
    private static final int TOP_EACH = 3;
    private static final Instant NEWEST = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration APART = Duration.ofHours(31);

    private final Catalogue catalogue;

    Nature(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Library library(String name) {
        var favourites = favourites(name, "library");
        var things = Stream.of(
                        favourites.stream().limit(FOLLOWED).map(artist -> new Thing(Kind.ARTIST, artist.id())),
                        favourites.stream()
                                .flatMap(artist -> best(artist, LIKED_EACH))
                                .map(recording ->
                                        new Thing(Kind.TRACK, recording.track().id())),
                        favourites.stream()
                                .flatMap(artist -> artist.albums().stream().limit(1))
                                .map(album -> new Thing(Kind.ALBUM, album.id())))
                .flatMap(each -> each)
                .distinct()
                .toList();
        return new Library(IntStream.range(0, things.size())
                .mapToObj(age -> new Kept(things.get(age), NEWEST.minus(APART.multipliedBy(age))))
                .toList());
    }

    /** Returns who a listener plays most over a time, most played first. Tastes change: each time has its own order. */
    List<Artist> top(String name, TimeRange range) {
        return favourites(name, range.value());
    }

    /** Returns the most popular tracks of artists, every artist's best before anybody's second best. */
    List<Recording> bestOf(List<Artist> artists) {
        var best =
                artists.stream().map(artist -> best(artist, TOP_EACH).toList()).toList();
        return IntStream.range(0, TOP_EACH)
                .boxed()
                .flatMap(
                        place -> best.stream().filter(own -> own.size() > place).map(own -> own.get(place)))
                .distinct()
                .toList();
    }

    private Stream<Recording> best(Artist artist, int count) {
        return catalogue.with(artist).stream()
                .sorted(Comparator.comparingInt(
                                (Recording recording) -> recording.track().popularity())
                        .reversed())
                .limit(count);
    }

    // Whom somebody likes does not depend on what is asked, only in which order.
    private List<Artist> favourites(String name, String purpose) {
        var drawn = new ArrayList<>(catalogue.artists());
        Collections.shuffle(drawn, random("taste:" + name));
        var favourites = new ArrayList<>(drawn.subList(0, Math.min(FAVOURITES, drawn.size())));
        Collections.shuffle(favourites, random("taste:" + name + ":" + purpose));
        return favourites;
    }

    private static Random random(String seed) {
        return new Random(ByteBuffer.wrap(SpotifyId.sha256(seed)).getLong());
    }
}
