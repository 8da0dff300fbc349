package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.web.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which fields of an answer a caller wants, as the parameter {@code fields} of Spotify's reference says it: names with
 * commas between, a dot or parentheses for what is inside, an exclamation mark for what to leave out.
 *
 * @param inside the fields named and what is wanted inside of each; none named means all are wanted
 * @param leftOut whether the fields named are those not wanted
 */
record Fields(Map<String, Fields> inside, boolean leftOut) {

    private static final Fields ALL = new Fields(Map.of(), false);

    static Fields parse(Optional<String> text) {
        return text.filter(list -> !list.isBlank())
                .map(list -> new Parser(list).all())
                .orElse(ALL);
    }

    JsonNode of(JsonNode node) {
        if (inside.isEmpty()) {
            return node;
        }
        return switch (node) {
            case ArrayNode array -> array(array);
            case ObjectNode object -> leftOut ? without(object) : only(object);
            default -> node;
        };
    }

    private ArrayNode array(ArrayNode array) {
        var kept = JsonNodeFactory.instance.arrayNode();
        array.forEach(entry -> kept.add(of(entry)));
        return kept;
    }

    private ObjectNode only(ObjectNode object) {
        var kept = JsonNodeFactory.instance.objectNode();
        inside.forEach((name, fields) ->
                Optional.ofNullable(object.get(name)).ifPresent(value -> kept.set(name, fields.of(value))));
        return kept;
    }

    private ObjectNode without(ObjectNode object) {
        var kept = object.deepCopy();
        inside.keySet().forEach(kept::remove);
        return kept;
    }

    private static final class Parser {

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Fields all() {
            var fields = group();
            if (at < text.length()) {
                throw refused();
            }
            return fields;
        }

        private Fields group() {
            var named = new LinkedHashMap<String, Fields>();
            var leftOut = take('!');
            do {
                take('!');
                named.put(name(), inside());
            } while (take(','));
            return new Fields(named, leftOut);
        }

        private Fields inside() {
            if (take('.')) {
                return new Fields(Map.of(name(), inside()), false);
            }
            if (!take('(')) {
                return ALL;
            }
            var fields = group();
            if (!take(')')) {
                throw refused();
            }
            return fields;
        }

        private String name() {
            var start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            if (at == start) {
                throw refused();
            }
            return text.substring(start, at);
        }

        private boolean take(char wanted) {
            var there = at < text.length() && text.charAt(at) == wanted;
            at += there ? 1 : 0;
            return there;
        }

        private static RuntimeException refused() {
            return Refusal.json(400, "Invalid fields").exception();
        }
    }
}
