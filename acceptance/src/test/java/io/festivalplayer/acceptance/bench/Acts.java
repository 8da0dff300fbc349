package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.JobOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Acts of invented names, no two alike, which the sandbox's catalogue knows with five tracks each. Drawn in turn, so
 * that no two orders of a scenario share one unless it is meant.
 */
final class Acts {

    private static final int COUNT = 8_000;
    private static final int TRACKS = 5;
    private static final List<String> SYLLABLES = List.of(
            "ka", "lo", "mi", "ra", "ven", "tor", "zu", "pel", "nor", "sig", "dal", "fen", "gri", "hol", "jun", "bas",
            "cor", "wex", "yar", "qui");

    private int next;

    /** A catalogue file, gone when it is closed. */
    record File(Path path) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    private record Artist(String id, String name, int popularity, List<Album> albums) {}

    private record Album(String id, String name, String type, String releaseDate, List<Track> tracks) {}

    private record Track(String id, String name, String isrc, int durationMs, int popularity) {}

    private record Catalogue(List<Artist> artists) {}

    /** So many acts that were not drawn yet. */
    List<String> draw(int count) {
        if (next + count > COUNT) {
            throw new IllegalStateException("there are only " + COUNT + " acts");
        }
        var names = IntStream.range(next, next + count).mapToObj(Acts::name).toList();
        next += count;
        return names;
    }

    /** An order of a line-up, with three tracks of each act. */
    static JobOrder order(List<String> acts) {
        var bill = bill(acts);
        return JobOrder.of(bill.name(), bill.text());
    }

    private static Bill bill(List<String> acts) {
        return new Bill("Bench of %d acts".formatted(acts.size()), String.join("\n", acts));
    }

    /** All of them as the sandbox reads them. */
    static File asCatalogue() {
        try {
            var path = Files.createTempFile("bench-catalogue-", ".json");
            var artists = IntStream.range(0, COUNT).mapToObj(Acts::artist).toList();
            JsonMapper.shared().writeValue(path.toFile(), new Catalogue(artists));
            return new File(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Artist artist(int number) {
        var tracks = IntStream.range(0, TRACKS)
                .mapToObj(track -> track(number, track))
                .collect(Collectors.toCollection(ArrayList::new));
        var album = new Album("album%017d".formatted(number), "Songs " + number, "album", "2020-01-01", tracks);
        return new Artist("artist%016d".formatted(number), name(number), 50, List.of(album));
    }

    private static Track track(int artist, int number) {
        var id = "track%016d%d".formatted(artist, number);
        return new Track(
                id, "Song %d of %d".formatted(number, artist), "QZBEN%06d%d".formatted(artist, number), 180_000, 40);
    }

    // Steps that share no divisor with the count lead through all numbers in an order without neighbours.
    private static String name(int number) {
        return word(number * 4801 % COUNT) + " " + word(number * 2999 % COUNT);
    }

    private static String word(int number) {
        var base = SYLLABLES.size();
        var word = SYLLABLES.get(number % base)
                + SYLLABLES.get(number / base % base)
                + SYLLABLES.get(number / base / base);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
