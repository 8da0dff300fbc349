package io.festivalplayer.sandbox.catalogue;

import io.festivalplayer.sandbox.SandboxProperties;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Provides the catalogue: the configured file's, else the built-in one. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue(SandboxProperties properties) {
        return new Catalogue(properties
                .catalogFile()
                .map(CatalogueConfiguration::read)
                .orElseGet(() -> new BuiltInCatalogue().document()));
    }

    private static CatalogueDocument read(Path file) {
        try {
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(file.toFile(), CatalogueDocument.class);
        } catch (JacksonException e) {
            throw new IllegalStateException("SANDBOX_CATALOG: " + file + " is no readable catalogue", e);
        }
    }
}
