package io.festivalplayer.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody else should know: made where it is missing, kept, and nowhere but in Secrets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsTest {

    private static final String MADE = "festival-player-generated";

    private final Manifests tryingOut = Chart.rendered(Chart.valuesFile("default"));

    @Test
    void a_key_for_tokens_is_made() {
        var key = tryingOut.secretValue(MADE, "token-keys").orElseThrow();

        assertThat(key).startsWith("k1:");
        assertThat(Base64.getDecoder().decode(key.substring(3))).hasSize(32);
    }

    @Test
    void each_install_gets_passwords_of_its_own() {
        var other = Chart.rendered(Chart.valuesFile("default"));

        for (var key :
                new String[] {"token-keys", "database-password", "database-owner-password", "rabbitmq-password"}) {
            assertThat(tryingOut.secretValue(MADE, key)).isPresent().isNotEqualTo(other.secretValue(MADE, key));
        }
    }

    @Test
    void what_was_made_before_is_kept_and_only_what_is_missing_is_added() {
        var before = Map.of("token-keys", "azE6b2xk", "database-password", "b2xk");

        var after = Chart.renderedBeside(Map.of(MADE, before));

        assertThat(after.get(Secret.class, MADE).getData())
                .containsAllEntriesOf(before)
                .containsKeys("rabbitmq-password", "rabbitmq-uri");
    }

    @Test
    void what_is_made_outlives_the_release() {
        assertThat(tryingOut.get(Secret.class, MADE).getMetadata().getAnnotations())
                .containsEntry("helm.sh/resource-policy", "keep");
    }

    @Test
    void the_servers_and_their_users_agree() {
        var environment = new Environment(tryingOut);
        var migrate = environment.of(
                tryingOut.workload("gateway").pod().getInitContainers().getFirst());
        var worker = environment.of(tryingOut.workload("worker").container());
        var database = environment.of(tryingOut.workload("postgresql").container());
        var broker = environment.of(tryingOut.workload("rabbitmq").container());

        assertThat(migrate)
                .containsEntry("DATABASE_MIGRATOR_USER", database.get("POSTGRES_USER"))
                .containsEntry("DATABASE_MIGRATOR_PASSWORD", database.get("POSTGRES_PASSWORD"));
        assertThat(tryingOut
                        .configValue("festival-player-postgresql", "roles.sql")
                        .orElseThrow())
                .contains("create role " + worker.get("DATABASE_USER") + " login");
        assertThat(worker)
                .containsEntry("DATABASE_PASSWORD", database.get("FESTIVAL_PASSWORD"))
                .containsEntry(
                        "RABBITMQ_URI",
                        "amqp://%s:%s@festival-player-rabbitmq.music.svc:5672"
                                .formatted(broker.get("RABBITMQ_DEFAULT_USER"), broker.get("RABBITMQ_DEFAULT_PASS")));
        assertThat(worker.get("DATABASE_URL")).endsWith("/" + database.get("POSTGRES_DB"));
    }

    @Test
    void nothing_is_made_where_everything_is_given() {
        assertThat(Chart.rendered(Chart.valuesFile("production")).all(Secret.class))
                .isEmpty();
    }

    @Test
    void only_what_is_missing_is_made() {
        assertThat(Chart.rendered(Chart.valuesFile("managed"))
                        .get(Secret.class, "player-generated")
                        .getData())
                .containsOnlyKeys("token-keys");
    }

    @Test
    void spotifys_secret_is_made_of_the_values_only() {
        var given = Chart.rendered(Chart.valuesFile("spotify"));

        assertThat(given.secretValue("spotify-credentials", "client-secret"))
                .hasValue("fedcba9876543210fedcba9876543210");
        assertThat(Chart.rendered(Map.of("spotify.enabled", true)).find(Secret.class, "spotify-credentials"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.festivalplayer.helm.Chart#valuesFiles")
    void no_config_map_and_no_variable_shows_one(Path values) {
        var manifests = Chart.rendered(values);
        var secrets = manifests.all(Secret.class).stream()
                .flatMap(secret -> secret.getData().keySet().stream()
                        .map(key -> manifests
                                .secretValue(secret.getMetadata().getName(), key)
                                .orElseThrow()))
                .toList();

        assertThat(manifests.all(ConfigMap.class))
                .flatExtracting(map -> map.getData().values())
                .allSatisfy(text -> assertThat(secrets).noneMatch(text::contains));
        assertThat(manifests.workloads())
                .flatExtracting(Workload::containers)
                .flatExtracting(container -> container.getEnv())
                .filteredOn(variable -> variable.getValue() != null)
                .allSatisfy(variable -> assertThat(secrets).noneMatch(variable.getValue()::contains));
    }
}
