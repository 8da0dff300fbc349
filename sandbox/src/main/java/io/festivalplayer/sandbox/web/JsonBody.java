package io.festivalplayer.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request's JSON object, read as the Web API does: whatever its Content-Type, and an empty body as an empty object.
 * Each accessor refuses a value of the wrong kind with 400.
 *
 * @param object the object
 */
public record JsonBody(ObjectNode object) {

    /**
     * Reads a request's body.
     *
     * @throws RefusedException with 400 when it is no JSON object
     * @throws UncheckedIOException when the caller is gone
     */
    public static JsonBody read(HttpServletRequest request) {
        try {
            var bytes = request.getInputStream().readAllBytes();
            return bytes.length == 0 ? new JsonBody(JsonNodeFactory.instance.objectNode()) : parse(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonBody parse(byte[] bytes) {
        try {
            if (JsonMapper.shared().readTree(bytes) instanceof ObjectNode object) {
                return new JsonBody(object);
            }
        } catch (JacksonException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** Returns a text, if it is there. */
    public Optional<String> text(String name) {
        return field(name).map(node -> as(node, node.isString()).asString());
    }

    /** Returns a truth value, if it is there. */
    public Optional<Boolean> flag(String name) {
        return field(name).map(node -> as(node, node.isBoolean()).asBoolean());
    }

    /** Returns a whole number of at least 0, if it is there. */
    public Optional<Integer> number(String name) {
        return field(name)
                .map(node -> as(node, node.isInt() && node.asInt() >= 0).asInt());
    }

    /** Returns a list of texts, if it is there. */
    public Optional<List<String>> texts(String name) {
        return field(name)
                .map(node -> as(node, node.isArray()).values().stream()
                        .map(entry -> as(entry, entry.isString()).asString())
                        .toList());
    }

    /** Returns a list of objects, if it is there. */
    public Optional<List<JsonBody>> objects(String name) {
        return field(name)
                .map(node -> as(node, node.isArray()).values().stream()
                        .map(entry -> new JsonBody((ObjectNode) as(entry, entry.isObject())))
                        .toList());
    }

    private Optional<JsonNode> field(String name) {
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private static JsonNode as(JsonNode node, boolean right) {
        if (!right) {
            throw unreadable();
        }
        return node;
    }

    private static RefusedException unreadable() {
        return Refusal.json(400, "Error parsing JSON.").exception();
    }
}
