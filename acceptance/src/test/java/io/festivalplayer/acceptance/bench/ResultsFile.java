package io.festivalplayer.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures as JSON, for programs. */
record ResultsFile(Path file) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private record Content(List<Result> results) {}

    Results read() {
        return Files.exists(file)
                ? Results.of(JSON.readValue(file.toFile(), Content.class).results())
                : Results.of(List.of());
    }

    void write(Results results) {
        try {
            var content = new Content(List.copyOf(results.all()));
            Files.writeString(file, JSON.writeValueAsString(content) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
