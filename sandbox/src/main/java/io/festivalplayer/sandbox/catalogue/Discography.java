package io.festivalplayer.sandbox.catalogue;

import io.festivalplayer.sandbox.id.SpotifyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Invents one artist's releases: one to three albums, singles of their best songs, remixes, sometimes a live record and
 * guests; 10 to 30 tracks in all.
 */
final class Discography {

    private static final int FIRST_YEAR = 1994;
    private static final int YEARS = 26;

    private final Act act;
    private final List<Act> everybody;
    private final Words words;
    private final SplittableRandom random;
    private final Set<String> titles = new HashSet<>();
    private final List<Song> songs = new ArrayList<>();
    private final List<Album> albums = new ArrayList<>();
    private final boolean plainSpoken;
    private int isrcs;
    private LocalDate day;

    Discography(Act act, List<Act> everybody, Words words) {
        this.act = act;
        this.everybody = everybody;
        this.words = words;
        this.random = act.random();
        this.plainSpoken = random.nextInt(100) < 20;
        this.day = LocalDate.of(FIRST_YEAR + random.nextInt(YEARS), 1, 1).plusDays(random.nextInt(365));
    }

    List<Album> albums() {
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            addAlbum(count == 1 ? 8 + random.nextInt(5) : count == 2 ? 6 + random.nextInt(3) : 5 + random.nextInt(2));
        }
        addSingles(2 + random.nextInt(3));
        if (random.nextInt(10) < 3) {
            addLiveAlbum();
        }
        return albums.stream()
                .sorted(Comparator.comparing(Album::releaseDate).reversed())
                .toList();
    }

    private void addAlbum(int size) {
        var fresh = new ArrayList<Song>();
        for (int i = 0; i < size; i++) {
            fresh.add(newSong());
        }
        songs.addAll(fresh);
        release(words.title(random), "album", fresh);
    }

    private void addSingles(int count) {
        var best = songs.stream()
                .sorted(Comparator.comparingInt(Song::popularity).reversed())
                .limit(count)
                .toList();
        for (var song : best) {
            var tracks = new ArrayList<>(List.of(song.lessPopularBy(3)));
            if (random.nextBoolean()) {
                tracks.add(remixOf(song));
            }
            release(song.title(), "single", tracks);
        }
    }

    private void addLiveAlbum() {
        var played = songs.subList(0, Math.min(songs.size(), 3 + random.nextInt(2)));
        var place = words.place(random);
        release(
                "Live in " + place,
                "album",
                played.stream().map(song -> liveIn(place, song)).toList());
    }

    private Song newSong() {
        var title = freshTitle();
        var artists = new ArrayList<>(List.of(act.id()));
        if (random.nextInt(100) < 8) {
            var guest = everybody.get(random.nextInt(everybody.size()));
            if (!guest.id().equals(act.id())) {
                artists.add(guest.id());
                title = title + " (feat. " + guest.name() + ")";
            }
        }
        return song(title, popularity(), artists);
    }

    private String freshTitle() {
        var title = words.title(random);
        while (!titles.add(title)) {
            title = words.title(random);
        }
        return title;
    }

    private int popularity() {
        var below = (int) Math.round(Math.pow(random.nextDouble(), 1.5) * 40) + 3;
        return Math.max(0, act.popularity() - below);
    }

    private Song remixOf(Song song) {
        var remixer = everybody.get(random.nextInt(everybody.size()));
        return song(song.title() + " - " + remixer.name() + " Remix", below(song, 18), List.of(act.id(), remixer.id()));
    }

    private Song liveIn(String place, Song song) {
        return song(song.title() + " - Live in " + place, below(song, 22), List.of(act.id()));
    }

    private static int below(Song song, int points) {
        return Math.max(0, song.popularity() - points);
    }

    private Song song(String title, int popularity, List<String> artists) {
        var explicit = plainSpoken && random.nextInt(10) < 4;
        var length = 140_000 + random.nextInt(190_000);
        return new Song(
                title,
                isrc(),
                length,
                explicit,
                popularity,
                artists.stream().distinct().toList());
    }

    // The registrant code counts the artists, so no two recordings can share an ISRC by accident.
    private String isrc() {
        var registrant = Integer.toString(36 * 36 + act.number(), 36).toUpperCase(Locale.ROOT);
        return "QZ%s%02d%05d".formatted(registrant, day.getYear() % 100, ++isrcs);
    }

    private void release(String title, String type, List<Song> tracks) {
        var id = SpotifyId.of("album:" + act.seed() + ":" + albums.size());
        var numbered = new ArrayList<Track>();
        tracks.forEach(song -> numbered.add(song.on(id, numbered.size() + 1)));
        albums.add(new Album(id, title, type, day.toString(), numbered));
        day = day.plusDays(60 + random.nextInt(200));
    }
}
