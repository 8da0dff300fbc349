package io.festivalplayer.common.lineup;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a column of a table holds. */
enum Column {
    ACT,
    DAY,
    STAGE,
    OTHER;

    private static final Map<Column, Set<String>> HEADERS = Map.of(
            ACT, Vocabulary.of("""
            act, acts, artist, artists, artista, artistas, artiste, artistes, kunstler, kunstner, band
            bands, name, names, nom, nombre, navn, namn, performer, performers, dj, djs, lineup, interpret
            grupo, groupe, musician, headliner, artistname, bandname, actname, title, wykonawca, アーティスト, 出演者
            """), DAY, Vocabulary.of("""
            day, days, tag, jour, dia, giorno, dag, weekday, date, datum, fecha, dato, data, dzien
            performanceday
            """), STAGE, Vocabulary.of("""
            stage, stages, buhne, scene, escenario, palco, scena, venue, podium, location, room, tent
            stagename, ステージ
            """), OTHER, Vocabulary.of("""
            time, start, end, from, to, until, uhrzeit, zeit, heure, hora, ora, tid, country, land, pays
            pais, paese, origin, genre, genres, url, link, website, web, spotify, image, id, no, nr, number
            #, rank, order, position, year, notes, note, comment, description, duration, starttime, endtime
            settime, tier, popularity, label, type, set, weekend, festival, status, spotifyurl, spotifyuri
            spotifyid, instagram
            """));

    private static final Pattern NUMBER = Pattern.compile("#?\\d{1,4}[.)]?");
    private static final int MOST_OF_FIVE = 4;
    private static final int FEW = 3;

    static Optional<Column> ofHeader(String cell) {
        var words = Words.of(cell);
        var joined = String.join("", words.folded());
        for (var column : values()) {
            if (HEADERS.getOrDefault(column, Set.of()).contains(joined)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** What cells without a header are, where nearly all of them are the same; acts and unknown things are empty. */
    static Optional<Column> ofCells(List<String> cells) {
        var filled = cells.stream().filter(Predicate.not(String::isEmpty)).toList();
        if (filled.isEmpty() || most(filled, Column::saysNothing)) {
            return Optional.of(OTHER);
        }
        if (most(filled, cell -> !DayReader.days(cell).isEmpty())) {
            return Optional.of(DAY);
        }
        boolean repeats = new HashSet<>(filled).size() * 2 <= filled.size();
        boolean isStage =
                filled.stream().anyMatch(cell -> StageWords.stage(cell).isPresent());
        if (isStage && (repeats || most(filled, StageWords::mayBeStage))) {
            return Optional.of(STAGE);
        }
        return repeats && filled.size() > FEW ? Optional.of(OTHER) : Optional.empty();
    }

    private static boolean saysNothing(String cell) {
        return SetTime.isTime(cell)
                || NUMBER.matcher(cell).matches()
                || Countries.isCountry(cell)
                || (Links.isAddress(cell) && !Links.isArtist(cell));
    }

    private static boolean most(List<String> cells, Predicate<String> is) {
        return cells.stream().filter(is).count() * 5 >= (long) cells.size() * MOST_OF_FIVE;
    }
}
