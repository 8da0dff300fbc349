package io.festivalplayer.sandbox.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The names the built-in catalogue is made of.
 *
 * @param scenes artists by scene
 * @param popularity popularity of artists who are not of middling renown
 * @param aliases other spellings by artist
 * @param others same-name artists, near names and tribute acts, each with what sets them apart
 * @param missing billed names that are left out, as some acts are on no streaming service
 */
record Names(
        List<Scene> scenes,
        Map<String, Integer> popularity,
        Map<String, List<String>> aliases,
        List<Other> others,
        List<String> missing) {

    record Scene(List<String> genres, List<String> artists) {}

    record Other(String name, int popularity, List<String> genres) {}

    static Names load() {
        try (var resource = Names.class.getResourceAsStream("/catalogue/artists.json")) {
            return JsonMapper.shared().readValue(resource, Names.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
