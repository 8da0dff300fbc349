package io.festivalplayer.gateway.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in the OpenAPI document that whatever is no success is answered with problem details (RFC 9457). */
@Component
class ProblemResponses implements GlobalOpenApiCustomizer {

    private static final String NAME = "Problem";

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().addSchemas(NAME, problem());
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.getResponses().addApiResponse(ApiResponses.DEFAULT, response()));
    }

    private static ApiResponse response() {
        var schema = new Schema<>().$ref("#/components/schemas/" + NAME);
        return new ApiResponse()
                .description("What went wrong and what to do")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static Schema<?> problem() {
        var problem = of("object");
        for (var text : List.of("type", "title", "detail", "code")) {
            problem.addProperty(text, of("string"));
        }
        problem.addProperty("status", of("integer"));
        var field = of("object");
        field.addProperty("field", of("string"));
        field.addProperty("message", of("string"));
        field.setRequired(List.of("field", "message"));
        problem.addProperty("errors", of("array").items(field));
        problem.setRequired(List.of("code", "detail", "status", "title", "type"));
        return problem;
    }

    private static Schema<?> of(String type) {
        var schema = new Schema<>();
        schema.addType(type);
        return schema;
    }
}
