package io.festivalplayer.sandbox.catalogue;

import java.util.List;

/**
 * A release.
 *
 * @param id the identifier
 * @param name the title
 * @param type {@code album}, {@code single} or {@code compilation}
 * @param releaseDate a year, a month or a day in ISO form
 * @param tracks the tracks in order
 */
public record Album(String id, String name, String type, String releaseDate, List<Track> tracks) {

    /** Reads what a file leaves out as an album of an unknown year without tracks. */
    public Album {
        type = type == null ? "album" : type;
        releaseDate = releaseDate == null ? "0000" : releaseDate;
        tracks = Artist.listOf(tracks);
    }

    /** Returns how exact the release date is: {@code year}, {@code month} or {@code day}. */
    public String releaseDatePrecision() {
        return switch (releaseDate.length()) {
            case 4 -> "year";
            case 7 -> "month";
            default -> "day";
        };
    }
}
