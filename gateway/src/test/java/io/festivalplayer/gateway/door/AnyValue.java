package io.festivalplayer.gateway.door;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values that a schema describes, and now and then one that it does not. */
final class AnyValue {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Words that lead somewhere, by the name of their field; random letters seldom do. */
    private static final Map<String, List<String>> SENSIBLE = Map.ofEntries(
            Map.entry("text", List.of("Sigur Rós\nBjörk (IS)\nA b2b B", "FRIDAY\nMogwai x Tool | Main\n\n* Low")),
            Map.entry("name", List.of("Roskilde", "Björk")),
            Map.entry("artistId", List.of("0000000000000000000001")),
            Map.entry("existingId", List.of("0000000000000000000002")),
            Map.entry("order", List.of("lineup", "shuffle", "interleave")),
            Map.entry("exclude", List.of("live", "remix")),
            Map.entry("mode", List.of("create", "create", "replace", "append")),
            Map.entry("review", List.of("never", "always", "when_unsure")),
            Map.entry("playlist", List.of("keep", "remove")),
            Map.entry("days", List.of("Friday")),
            Map.entry("range", List.of("short_term", "medium_term", "long_term")),
            Map.entry("batch", List.of("01a2064c-0000-7000-8000-000000000001")),
            Map.entry("market", List.of("DE", "SE")));

    /** What has broken programs before: ends of text, turned directions, halves of letters, paths, markup. */
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00\ud800",
            "\u202egnp.exe",
            "\u2066\u200f",
            "\ufeff",
            "\ufffe",
            "\u2028",
            "e\u0301".repeat(200),
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "'; drop table account; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "../../etc/passwd",
            "%00%ff",
            "a".repeat(5000),
            "1e999999999",
            "-9223372036854775809",
            "NaN");

    private final ApiContract contract;

    AnyValue(ApiContract contract) {
        this.contract = contract;
    }

    Arbitrary<JsonNode> of(String name, JsonNode schema) {
        return Arbitraries.frequencyOf(Tuple.of(80, fitting(name, contract.resolved(schema))), Tuple.of(1, anything()));
    }

    private Arbitrary<JsonNode> fitting(String name, JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema);
            case "array" ->
                of(name, schema.path("items")).list().ofMaxSize(4).map(items -> {
                    var array = JSON.arrayNode();
                    items.forEach(array::add);
                    return array;
                });
            case "integer" ->
                Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.integers().between(1, 10).map(JSON::numberNode)),
                        Tuple.of(1, Arbitraries.longs().map(JSON::numberNode)),
                        Tuple.of(
                                1,
                                Arbitraries.bigIntegers()
                                        .between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40))
                                        .map(JSON::numberNode)));
            case "boolean" -> Arbitraries.of(true, false).map(JSON::booleanNode);
            default -> text(name, schema).map(JSON::stringNode);
        };
    }

    private Arbitrary<String> text(String name, JsonNode schema) {
        var sensible = schema.has("enum")
                ? schema.path("enum").valueStream().map(JsonNode::asString).toList()
                : SENSIBLE.getOrDefault(name, List.of("Sigur Rós"));
        return Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(sensible)),
                Tuple.of(2, Arbitraries.strings().all().ofMaxLength(60)),
                Tuple.of(1, Arbitraries.of(NASTY)));
    }

    private Arbitrary<JsonNode> object(JsonNode schema) {
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        var names = new ArrayList<String>();
        var values = new ArrayList<Arbitrary<Optional<JsonNode>>>();
        schema.path("properties").propertyStream().forEach(property -> {
            names.add(property.getKey());
            values.add(of(property.getKey(), property.getValue()).optional(presence(property.getKey(), required)));
        });
        names.add("unheard");
        values.add(Arbitraries.<JsonNode>just(JSON.stringNode("of")).optional(0.02));
        return Combinators.combine(values).as(chosen -> {
            var object = JSON.objectNode();
            for (int i = 0; i < chosen.size(); i++) {
                var place = names.get(i);
                chosen.get(i).ifPresent(value -> object.set(place, value));
            }
            return object;
        });
    }

    /** A text says more than all that may stand beside it. */
    private static double presence(String name, List<String> required) {
        return required.contains(name) || name.equals("text") ? 0.95 : 0.1;
    }

    private static Arbitrary<JsonNode> anything() {
        return Arbitraries.of("null", "7", "1.5", "-0.0", "true", "\"a\"", "[]", "{}", "[[[]]]", "{\"a\": {\"a\": []}}")
                .map(JsonMapper.shared()::readTree);
    }
}
