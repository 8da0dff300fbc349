package io.festivalplayer.sandbox.catalogue;

import io.festivalplayer.sandbox.id.SpotifyId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes the built-in catalogue: real names, invented music. The same input makes the same catalogue on any machine. */
final class BuiltInCatalogue {

    private final Names names = Names.load();
    private final Words words = Words.load();

    CatalogueDocument document() {
        var acts = acts();
        var artists = acts.parallelStream()
                .map(act -> act.with(new Discography(act, acts, words).albums()))
                .toList();
        return new CatalogueDocument(artists);
    }

    private List<Act> acts() {
        var acts = new ArrayList<Act>();
        var namesakes = new HashMap<String, Integer>();
        names.scenes()
                .forEach(scene -> scene.artists().forEach(name -> {
                    var popularity = names.popularity().getOrDefault(name, middling(name));
                    acts.add(act(acts.size(), name, popularity, genres(name, scene.genres()), namesakes));
                }));
        names.others()
                .forEach(other ->
                        acts.add(act(acts.size(), other.name(), other.popularity(), other.genres(), namesakes)));
        return acts;
    }

    private Act act(int number, String name, int popularity, List<String> genres, Map<String, Integer> namesakes) {
        var count = namesakes.merge(name, 1, Integer::sum);
        var seed = count == 1 ? name : name + "#" + count;
        var id = SpotifyId.of("artist:" + seed);
        return new Act(
                number, seed, id, name, popularity, genres, names.aliases().getOrDefault(name, List.of()));
    }

    private static int middling(String name) {
        return 18 + seeded("popularity:" + name).nextInt(45);
    }

    private static List<String> genres(String name, List<String> ofScene) {
        var start = seeded("genre:" + name).nextInt(ofScene.size());
        return List.of(ofScene.get(start), ofScene.get((start + 1) % ofScene.size()));
    }

    private static SplittableRandom seeded(String seed) {
        return new SplittableRandom(ByteBuffer.wrap(SpotifyId.sha256(seed)).getLong());
    }
}
