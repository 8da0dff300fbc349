package io.festivalplayer.sandbox;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something in Spotify's OpenAPI document that is known to be otherwise, and how the document would have to say it.
 *
 * @param why what is known
 * @param mode the mode in which it is so, or an empty text for both
 * @param correction corrects the document; fails when there is nothing to correct any more
 */
record Deviation(String why, String mode, Consumer<ObjectNode> correction) {

    private static final String BOTH = "";
    private static final int EXTENDED_MOST = 50;

    static final List<Deviation> KNOWN = List.of(
            new Deviation(
                    "Markets went from Development Mode", "development", required("AlbumBase", "available_markets")),
            new Deviation("Labels went from Development Mode", "development", required("AlbumObject", "label")),
            new Deviation(
                    "Popularity went from Development Mode", "development", required("AlbumObject", "popularity")),
            new Deviation(
                    "Album groups went from Development Mode",
                    "development",
                    required("ArtistDiscographyAlbumObject", "album_group")),
            new Deviation("The limit of search is Development Mode's", "extended", limit("/search")),
            new Deviation(
                    "The limit of an artist's albums is Development Mode's", "extended", limit("/artists/{id}/albums")),
            new Deviation("The reason came in July 2026", BOTH, Deviation::reason),
            new Deviation("The last page by cursor has no next, says the description", BOTH, nullable("next")),
            new Deviation("The last page by cursor has no cursor, see above", BOTH, Deviation::noCursor),
            new Deviation("Not only 401, 403 and 429 are errors", BOTH, Deviation::moreErrors));

    /** Returns what is known to be otherwise in a mode. */
    static Stream<Deviation> in(String mode) {
        return KNOWN.stream()
                .filter(deviation ->
                        deviation.mode().isEmpty() || deviation.mode().equals(mode));
    }

    private static Consumer<ObjectNode> required(String schema, String field) {
        return document -> {
            var lists = Stream.concat(
                            Stream.of(schema(document, schema)),
                            schema(document, schema).path("allOf").valueStream())
                    .map(part -> part.path("required"))
                    .filter(JsonNode::isArray)
                    .map(ArrayNode.class::cast);
            var found = lists.filter(list -> removed(list, field)).count();
            check(found == 1, schema + " does not require " + field);
        };
    }

    private static boolean removed(ArrayNode list, String name) {
        var before = list.size();
        list.removeIf(entry -> entry.asString().equals(name));
        return list.size() < before;
    }

    private static Consumer<ObjectNode> limit(String path) {
        return document -> {
            var limit = object(document.path("paths")
                    .path(path)
                    .path("get")
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("name").asString("").equals("limit"))
                    .findFirst()
                    .orElseThrow()
                    .path("schema"));
            check(limit.path("maximum").asInt() < EXTENDED_MOST, path + " allows a higher limit");
            limit.put("maximum", EXTENDED_MOST);
        };
    }

    private static void reason(ObjectNode document) {
        var properties = object(schema(document, "ErrorObject").path("properties"));
        check(!properties.has("reason"), "ErrorObject has a reason");
        properties.putObject("reason").put("type", "string");
    }

    private static Consumer<ObjectNode> nullable(String field) {
        return document -> becomesNullable(schema(document, "CursorPagingObject"), field);
    }

    private static void noCursor(ObjectNode document) {
        becomesNullable(schema(document, "CursorObject"), "after");
    }

    private static void becomesNullable(ObjectNode schema, String field) {
        var property = object(schema.path("properties").path(field));
        check(!property.path("nullable").asBoolean(false), field + " may be null");
        property.put("nullable", true);
    }

    private static void moreErrors(ObjectNode document) {
        var operations = document.path("paths").valueStream().flatMap(JsonNode::valueStream);
        operations
                .map(operation -> operation.path("responses"))
                .filter(JsonNode::isObject)
                .forEach(responses -> {
                    var known = responses.path("403");
                    Stream.of("400", "404")
                            .filter(status -> !responses.has(status))
                            .forEach(status -> object(responses).set(status, known));
                });
    }

    private static ObjectNode schema(ObjectNode document, String name) {
        return object(document.path("components").path("schemas").path(name));
    }

    private static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("Nothing deviates any more: " + otherwise);
        }
    }
}
