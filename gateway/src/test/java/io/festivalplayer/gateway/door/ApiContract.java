package io.festivalplayer.gateway.door;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Our own OpenAPI document: what can be asked, and what is wrong with an answer. */
final class ApiContract {

    private final ObjectNode document;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, com.networknt.schema.Schema> known = new HashMap<>();

    ApiContract(JsonNode document) {
        this.document = (ObjectNode) document.deepCopy();
        // What an answer has, the document has; a problem may say more.
        components()
                .propertyStream()
                .filter(schema -> !schema.getKey().equals("Problem"))
                .filter(schema -> schema.getValue().has("properties"))
                .forEach(schema -> ((ObjectNode) schema.getValue()).put("additionalProperties", false));
    }

    /** A method at a path, with what it takes and what it answers. */
    record Operation(String method, String path, List<JsonNode> parameters, Optional<JsonNode> body, JsonNode answers) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> operation(path.getKey(), operation.getKey(), operation.getValue())))
                .toList();
    }

    private static Operation operation(String path, String method, JsonNode operation) {
        var body = operation.at("/requestBody/content/application~1json/schema");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("parameters").valueStream().toList(),
                body.isMissingNode() ? Optional.empty() : Optional.of(body),
                operation.path("responses"));
    }

    /** A schema, or the one that it refers to. */
    JsonNode resolved(JsonNode schema) {
        var name = schema.path("$ref").asString("");
        return name.isEmpty() ? schema : document.at(name.substring(1));
    }

    /** What is wrong with an answer; empty when nothing is. */
    List<String> faultsOf(Operation operation, Answered answer) {
        if (answer.status() >= 500) {
            return List.of("status " + answer.status());
        }
        var isRefusal = answer.status() >= 400;
        var said = operation.answers().path(isRefusal ? "default" : Integer.toString(answer.status()));
        if (said.isMissingNode() || (isRefusal && !Refusals.of(operation).contains(answer.status()))) {
            return List.of("status " + answer.status() + ", of which nobody is told");
        }
        var content = said.path("content").propertyStream().findFirst();
        if (content.isEmpty()) {
            return answer.response().body().isEmpty() ? List.of() : List.of("a body where there is none");
        }
        var type = answer.header("Content-Type").orElse("none");
        return type.equals(content.get().getKey())
                ? faultsOf(content.get().getValue().path("schema"), answer.json())
                : List.of("Content-Type is " + type);
    }

    private List<String> faultsOf(JsonNode schema, JsonNode value) {
        return known.computeIfAbsent(schema.toString(), _ -> schemas.getSchema(whole(schema))).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    /** References lead into the components, which therefore come along. */
    private ObjectNode whole(JsonNode schema) {
        var whole = JsonMapper.shared().createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return whole;
    }

    private ObjectNode components() {
        return (ObjectNode) document.at("/components/schemas");
    }
}
