package io.festivalplayer.worker.evaluation;

import java.util.List;

/**
 * An artist of the set's catalogue.
 *
 * @param id the artist's id
 * @param name the artist's name there
 * @param aliases other names that search finds the artist under
 * @param popularity 0 to 100
 * @param genres genres
 * @param songs how many songs there are of the artist
 * @param first the year of the first release
 * @param last the year of the last release
 * @param guests ids of artists that are credited with this one on a song each
 */
record KnownArtist(
        String id,
        String name,
        List<String> aliases,
        int popularity,
        List<String> genres,
        int songs,
        int first,
        int last,
        List<String> guests) {}
