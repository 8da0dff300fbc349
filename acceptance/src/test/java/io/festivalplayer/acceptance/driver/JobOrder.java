package io.festivalplayer.acceptance.driver;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The body of {@code POST /api/jobs}. */
public record JobOrder(ObjectNode body) {

    /** The least that makes a playlist: its name and a line-up. */
    public static JobOrder of(String playlistName, String lineup) {
        return new JobOrder(JsonNodeFactory.instance.objectNode())
                .with("lineup.text", lineup)
                .with("playlist.name", playlistName);
    }

    /** The same from named acts, some with the {@code artistId} that the listener chose. */
    public static JobOrder ofActs(String playlistName, List<Map<String, String>> acts) {
        return new JobOrder(JsonNodeFactory.instance.objectNode())
                .with("lineup.acts", acts)
                .with("playlist.name", playlistName);
    }

    /** The same order with one value set, at a path like {@code options.order}. */
    public JobOrder with(String path, Object value) {
        var copy = body.deepCopy();
        var names = path.split("\\.");
        var parent = copy;
        for (var i = 0; i < names.length - 1; i++) {
            parent = parent.withObject(names[i]);
        }
        parent.set(names[names.length - 1], Json.MAPPER.valueToTree(value));
        return new JobOrder(copy);
    }

    /** The same order without one of its top fields. */
    public JobOrder without(String field) {
        var copy = body.deepCopy();
        copy.remove(field);
        return new JobOrder(copy);
    }

    public String json() {
        return body.toString();
    }
}
