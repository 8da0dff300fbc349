package io.festivalplayer.sandbox.catalogue;

import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the built-in catalogue to a file, to be changed and given back as the catalogue to use. */
public final class CatalogueExport {

    private CatalogueExport() {}

    /**
     * Writes the catalogue as JSON, the same bytes each time.
     *
     * @throws tools.jackson.core.JacksonException when the file cannot be written
     */
    public static void writeTo(Path file) {
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(file.toFile(), new BuiltInCatalogue().document());
    }
}
