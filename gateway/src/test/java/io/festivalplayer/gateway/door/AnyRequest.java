package io.festivalplayer.gateway.door;

import io.festivalplayer.gateway.door.ApiContract.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.RandomGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests out of the document, most of which make sense. The same seed makes the same ones. */
final class AnyRequest {

    private static final int GENERATOR_SIZE = 1000;

    /** Halves of letters go out as escapes, for they have no bytes of their own. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> BROKEN_ENDINGS =
            List.of("%00", "%ff", "%c0%ae", "%f0%28", "%2f", "%5c", "%3b", "%25", "%0d%0aX-A:%20b", "%ed%a0%80");

    private final AnyValue values;
    private final Map<String, RandomGenerator<JsonNode>> generators = new HashMap<>();
    private final Random random;

    AnyRequest(ApiContract contract, Random random) {
        this.values = new AnyValue(contract);
        this.random = random;
    }

    /** What is sent. */
    record Sent(Operation operation, String path, String body, Map<String, String> headers) {}

    Sent next(Operation operation, Optional<String> knownJob) {
        var path = operation.path();
        var query = new ArrayList<String>();
        var headers = new HashMap<String, String>();
        for (var parameter : operation.parameters()) {
            var name = parameter.path("name").asString();
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", segment(name, knownJob));
                case "query" -> query(name, parameter).ifPresent(query::add);
                default -> {
                    if (chance(0.3)) {
                        headers.put(
                                name,
                                encoded(value(name, parameter.path("schema")).asString("-")));
                    }
                }
            }
        }
        var question = query.isEmpty() ? "" : "?" + String.join("&", query);
        return new Sent(
                operation, path + question, operation.body().map(this::body).orElse(""), headers);
    }

    private String segment(String name, Optional<String> knownJob) {
        if (chance(0.04)) {
            return "a" + BROKEN_ENDINGS.get(random.nextInt(BROKEN_ENDINGS.size()));
        }
        if (name.equals("id") && chance(0.9)) {
            return knownJob.orElseGet(() -> new UUID(random.nextLong(), random.nextLong()).toString());
        }
        var value = chance(0.6)
                ? Integer.toString(random.nextInt(3))
                : value(name, JSON.createObjectNode()).asString("-");
        return encoded(value.isEmpty() ? "-" : value);
    }

    private Optional<String> query(String name, JsonNode parameter) {
        if (!chance(parameter.path("required").asBoolean(false) ? 0.97 : 0.4)) {
            return Optional.empty();
        }
        if (chance(0.03)) {
            return Optional.of(name + "=" + BROKEN_ENDINGS.get(random.nextInt(BROKEN_ENDINGS.size())));
        }
        var value = value(name, parameter.path("schema"));
        return Optional.of(name + "=" + encoded(value.isString() ? value.asString() : value.toString()));
    }

    private String body(JsonNode schema) {
        var json = JSON.writeValueAsString(value("", schema));
        if (!chance(0.06)) {
            return json;
        }
        return switch (random.nextInt(5)) {
            case 0 -> json.substring(0, random.nextInt(json.length() + 1));
            case 1 -> json + json;
            case 2 -> "[".repeat(5000);
            case 3 -> json.replaceFirst("[0-9]+", "9".repeat(3000));
            default ->
                new StringBuilder(json)
                        .insert(random.nextInt(json.length() + 1), (char) random.nextInt(0x80))
                        .toString();
        };
    }

    /** Making a generator takes far longer than what it makes. */
    private JsonNode value(String name, JsonNode schema) {
        return generators
                .computeIfAbsent(name + schema, _ -> values.of(name, schema).generator(GENERATOR_SIZE))
                .next(random)
                .value();
    }

    private boolean chance(double of) {
        return random.nextDouble() < of;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
