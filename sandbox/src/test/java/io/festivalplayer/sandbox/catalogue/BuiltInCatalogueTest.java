package io.festivalplayer.sandbox.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.sandbox.id.SpotifyId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInCatalogueTest {

    private static final CatalogueDocument DOCUMENT = new BuiltInCatalogue().document();

    private static List<Track> tracks(Artist artist) {
        return artist.albums().stream()
                .flatMap(album -> album.tracks().stream())
                .toList();
    }

    @Test
    void isTheSameEachTime(@TempDir Path directory) throws Exception {
        CatalogueExport.writeTo(directory.resolve("one.json"));
        CatalogueExport.writeTo(directory.resolve("two.json"));

        assertThat(Files.mismatch(directory.resolve("one.json"), directory.resolve("two.json")))
                .isEqualTo(-1);
    }

    @Test
    void holdsTogether() {
        var catalogue = new Catalogue(DOCUMENT);

        assertThat(catalogue.artists()).hasSizeGreaterThan(1300);
        assertThat(catalogue.artists()).allSatisfy(artist -> {
            assertThat(SpotifyId.wellFormed(artist.id())).isTrue();
            assertThat(artist.popularity()).isBetween(0, 100);
        });
    }

    @Test
    void givesEverybodyTenToThirtyTracksOnSeveralReleases() {
        assertThat(DOCUMENT.artists()).allSatisfy(artist -> {
            assertThat(tracks(artist)).as(artist.name()).hasSizeBetween(10, 30);
            assertThat(artist.albums()).hasSizeGreaterThan(2);
        });
    }

    @Test
    void repeatsRecordingsOnSinglesWithTheirIsrc() {
        assertThat(DOCUMENT.artists()).allSatisfy(artist -> {
            var byIsrc = tracks(artist).stream().collect(Collectors.groupingBy(Track::isrc));
            assertThat(byIsrc.values()).anySatisfy(same -> {
                assertThat(same).hasSize(2);
                assertThat(same.getFirst().name()).isEqualTo(same.getLast().name());
                assertThat(same.getFirst().durationMs())
                        .isEqualTo(same.getLast().durationMs());
            });
        });
    }

    @Test
    void lacksWhoIsMissing() {
        var names = DOCUMENT.artists().stream().map(Artist::name).toList();

        assertThat(names).doesNotContainAnyElementsOf(Names.load().missing());
        assertThat(names).contains("Björk", "Sigur Rós", "CHVRCHES", "Earth, Wind & Fire", "!!!", "あの");
        assertThat(names.stream().filter("Goose"::equals)).hasSize(2);
    }
}
