package io.festivalplayer.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A container as a cloud's file describes it.
 *
 * @param command what is run in place of the image's own program; empty for that
 * @param values variables whose values are in the file
 * @param references variables whose values are elsewhere, and where
 */
record Container(Image image, List<String> command, Map<String, String> values, Map<String, String> references) {

    /** {@code user:password@} in an address. */
    private static final Pattern CREDENTIALS = Pattern.compile("://[^/]*@");

    /** Cloud Run's, with {@code args} and {@code valueFrom}. */
    static Container cloudRun(JsonNode container) {
        var values = new TreeMap<String, String>();
        var references = new TreeMap<String, String>();
        for (var variable : container.path("env")) {
            var name = variable.path("name").asString();
            var reference = variable.path("valueFrom").path("secretKeyRef");
            if (reference.isMissingNode()) {
                values.put(name, variable.path("value").asString());
            } else {
                references.put(
                        name,
                        reference.path("name").asString() + ":"
                                + reference.path("key").asString());
            }
        }
        assertThat(container.path("env")).hasSize(values.size() + references.size());
        return new Container(
                Image.of(container.path("image").asString()), strings(container.path("args")), values, references);
    }

    /** That of an ECS task, with {@code environment} and {@code secrets}. */
    static Container ecs(JsonNode container) {
        var values = new TreeMap<String, String>();
        var references = new TreeMap<String, String>();
        container
                .path("environment")
                .forEach(one -> values.put(
                        one.path("name").asString(), one.path("value").asString()));
        container
                .path("secrets")
                .forEach(one -> references.put(
                        one.path("name").asString(), one.path("valueFrom").asString()));
        return new Container(
                Image.of(container.path("image").asString()), strings(container.path("command")), values, references);
    }

    static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    boolean migrates() {
        return command.equals(List.of("migrate"));
    }

    /** What holds for every container of ours anywhere. */
    void shouldBeSafeAndComplete() {
        var names = new TreeSet<>(values.keySet());
        names.addAll(references.keySet());
        assertThat(command).isIn(List.of(), List.of("migrate"));
        assertThat(names).isSubsetOf(Program.settings());
        assertThat(names).containsAll(migrates() ? Program.NEEDED_TO_MIGRATE : Program.NEEDED);
        assertThat(names)
                .doesNotContainAnyElementsOf(
                        migrates() ? Set.of("TOKEN_KEYS", "SPOTIFY_SECRET") : Set.of("DATABASE_MIGRATOR_PASSWORD"));
        assertThat(references.keySet()).isSubsetOf(Program.SECRET);
        assertThat(values.keySet()).doesNotContainAnyElementsOf(Program.SECRET);
        assertThat(values.values())
                .noneMatch(value -> CREDENTIALS.matcher(value).find());
        assertThat(references.values()).doesNotContain("");
    }
}
