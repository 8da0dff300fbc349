package io.festivalplayer.sandbox;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Spotify's OpenAPI document, with what is known to be otherwise in a mode, and what calls it finds wrong. */
final class SpotifyDocument {

    /** A call of the Web API and its answer. */
    record Exchange(String method, String path, String body, Sandbox.Answer answer) {}

    private final ObjectNode document;
    private final OpenApiInteractionValidator validator;

    private SpotifyDocument(ObjectNode document) {
        this.document = document;
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(document.toString())
                .withResolveCombinators(true)
                .build();
    }

    static SpotifyDocument read(Path file, String mode) throws IOException {
        ObjectNode document = JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(file)));
        Deviation.in(mode).forEach(deviation -> deviation.correction().accept(document));
        return new SpotifyDocument(document);
    }

    /** Returns what is wrong with a request and its answer. */
    List<String> faultsOf(Exchange exchange) {
        var uri = UriComponentsBuilder.fromUriString("/v1/" + exchange.path()).build();
        var request = new SimpleRequest.Builder(exchange.method(), String.valueOf(uri.getPath()))
                .withHeader("Authorization", "Bearer token");
        uri.getQueryParams().forEach(request::withQueryParam);
        if (!exchange.body().isEmpty()) {
            request.withContentType(exchange.body().startsWith("{") ? "application/json" : "image/jpeg")
                    .withBody(exchange.body());
        }
        var answer = exchange.answer();
        var response = new SimpleResponse.Builder(answer.status());
        if (!answer.text().isEmpty()) {
            response.withContentType(answer.header("Content-Type")).withBody(answer.text());
        }
        return validator.validate(request.build(), response.build()).getMessages().stream()
                .map(message -> message.getMessage() + " "
                        + message.getContext()
                                .flatMap(context -> context.getPointers())
                                .map(Object::toString)
                                .orElse(""))
                .toList();
    }

    /** Returns the operations, such as {@code GET /artists/{id}}. */
    Stream<String> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }

    /** Says whether a call, such as {@code GET /artists/1}, is of an operation. */
    static boolean isOf(String operation, String method, String path) {
        var parts = operation.split(" ", 2);
        return parts[0].equals(method)
                && PathPatternParser.defaultInstance.parse(parts[1]).matches(PathContainer.parsePath(path));
    }
}
