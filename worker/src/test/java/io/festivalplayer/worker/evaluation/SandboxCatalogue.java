package io.festivalplayer.worker.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The set's artists in the form of the sandbox's catalogue file, with invented songs: the same for the same set. */
record SandboxCatalogue(List<Artist> artists) {

    private static final int SONGS_ON_AN_ALBUM = 6;
    private static final int LOUDEST = 25;
    private static final List<String> FIRST = List.of(
            "Slow", "Bright", "Lost", "Second", "Open", "Burning", "Little", "Endless", "Blue", "Wild", "Secret",
            "Final", "Early", "Heavy", "Empty", "Sudden", "Warm", "Strange", "Sweet", "Dark");
    private static final List<String> THEN = List.of(
            "Morning", "Letters", "Fever", "Rooms", "Gravity", "Rain", "Signals", "Summer", "Shadows", "Avenue",
            "Promise", "Echoes", "Hours", "Mirrors", "Weather", "Colours", "Static", "Roads", "Voices", "Embers");

    record Artist(
            String id,
            String name,
            List<String> aliases,
            int popularity,
            int followers,
            List<String> genres,
            List<Album> albums) {}

    record Album(String id, String name, String type, String releaseDate, List<Song> tracks) {}

    record Song(
            String id,
            String name,
            String isrc,
            int durationMs,
            boolean explicit,
            int popularity,
            List<String> artists) {}

    static SandboxCatalogue of(List<KnownArtist> known) {
        return new SandboxCatalogue(known.stream().map(SandboxCatalogue::artist).toList());
    }

    void write(Path file) {
        JsonMapper.shared().writeValue(file.toFile(), this);
    }

    private static Artist artist(KnownArtist known) {
        var chance = new Random(known.id().hashCode());
        var songs = IntStream.range(0, known.songs())
                .mapToObj(number -> song(known, number, chance))
                .toList();
        var albums = new ArrayList<Album>();
        for (int from = 0; from < songs.size(); from += SONGS_ON_AN_ALBUM) {
            var on = songs.subList(from, Math.min(songs.size(), from + SONGS_ON_AN_ALBUM));
            albums.add(album(known, albums.size(), year(known, from), on));
        }
        return new Artist(
                known.id(),
                known.name(),
                known.aliases(),
                known.popularity(),
                known.popularity() * known.popularity() * 100,
                known.genres(),
                albums);
    }

    /** From the last year back to the first. */
    private static int year(KnownArtist known, int song) {
        return known.last() - (known.last() - known.first()) * song / known.songs();
    }

    private static Album album(KnownArtist known, int number, int year, List<Song> songs) {
        var title = songs.getFirst().name() + " (Album)";
        return new Album(
                known.id().substring(0, 18) + "A%03d".formatted(number), title, "album", year + "-05-01", songs);
    }

    private static Song song(KnownArtist known, int number, Random chance) {
        var credited = number < known.guests().size()
                ? Stream.of(known.id(), known.guests().get(number)).toList()
                : List.of(known.id());
        return new Song(
                known.id().substring(0, 18) + "S%03d".formatted(number),
                FIRST.get(chance.nextInt(FIRST.size())) + " " + THEN.get(chance.nextInt(THEN.size())),
                "QZ" + known.id().substring(0, 5).toUpperCase(Locale.ROOT) + "%05d".formatted(number),
                150_000 + chance.nextInt(120_000),
                false,
                Math.max(0, known.popularity() - chance.nextInt(LOUDEST)),
                credited);
    }
}
