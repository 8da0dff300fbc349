package io.festivalplayer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The UI's types are made from the document in the client's folder. After a change of the API that is meant, write it
 * anew: {@code ./mvnw -pl common,client,gateway test -Dtest=ApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dapi.document.write=true}
 */
class ApiDocumentTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    private static final Path FILE = Path.of("../client/openapi.json");

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_document_that_the_client_is_made_from_is_the_one_that_is_published() throws IOException {
        var published = withoutServers(gateway.visitor().get("/v3/api-docs").json());
        if (Boolean.getBoolean("api.document.write")) {
            Files.writeString(FILE, json.writeValueAsString(published) + "\n");
        }

        assertThat(json.writeValueAsString(withoutServers(json.readTree(FILE))))
                .isEqualTo(json.writeValueAsString(published));
    }

    /** Where it runs is no part of the contract. */
    private static JsonNode withoutServers(JsonNode document) {
        ((ObjectNode) document).remove("servers");
        return document;
    }
}
