package io.festivalplayer.sandbox.browse;

import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.catalogue.Recording;
import io.festivalplayer.sandbox.catalogue.Release;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All releases an artist is on.
 *
 * @param artist the artist
 * @param catalogue where to look
 */
record Releases(Artist artist, Catalogue catalogue) {

    /** A release and what it is to the artist. */
    record Grouped(Release release, ReleaseGroup group) {

        private String date() {
            return release.album().releaseDate();
        }
    }

    /** Returns the releases of some groups, group by group and the newest first. */
    List<Grouped> in(Set<ReleaseGroup> groups) {
        var own = artist.albums().stream().flatMap(album -> catalogue.release(album.id()).stream());
        var others = catalogue.with(artist).stream().map(Recording::release);
        return Stream.concat(own, others)
                .distinct()
                .map(release -> new Grouped(release, group(release)))
                .filter(one -> groups.contains(one.group()))
                .sorted(Comparator.comparing(Grouped::group)
                        .thenComparing(Comparator.comparing(Grouped::date).reversed()))
                .toList();
    }

    private ReleaseGroup group(Release release) {
        if (!release.artist().equals(artist)) {
            return ReleaseGroup.APPEARS_ON;
        }
        return switch (release.album().type()) {
            case "single" -> ReleaseGroup.SINGLE;
            case "compilation" -> ReleaseGroup.COMPILATION;
            default -> ReleaseGroup.ALBUM;
        };
    }
}
