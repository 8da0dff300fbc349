package io.festivalplayer.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The files of docs/deployment/cloud-run.md fit the images and the programs. No cloud is asked. */
class CloudRunFilesTest {

    static List<DeployFile> files() {
        return DeployFile.readAll("deploy/cloud-run");
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_container_is_given_what_it_reads_and_no_secret_is_in_the_file(DeployFile file) {
        var container = Container.cloudRun(containerIn(file));

        container.shouldBeSafeAndComplete();
        assertThat(container.references().values()).allMatch(secret -> secret.matches("[a-z-]+:[1-9][0-9]*"));
        assertThat(container.migrates()).isEqualTo(file.name().equals("migrate.yaml"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_container_has_the_memory_that_this_generation_of_cloud_run_asks_for(DeployFile file) {
        var limits = containerIn(file).path("resources").path("limits");

        assertThat(limits.path("memory").asString()).isEqualTo("512Mi");
        assertThat(limits.path("cpu").asString()).isEqualTo("1");
    }

    @ParameterizedTest
    @MethodSource("files")
    void probes_ask_what_answers_without_asking_the_database(DeployFile file) {
        var container = containerIn(file);
        var image = Container.cloudRun(container).image();
        var migrates = file.name().equals("migrate.yaml");

        for (var probe : List.of("startupProbe", "livenessProbe")) {
            var get = container.path(probe).path("httpGet");
            assertThat(get.isMissingNode()).isEqualTo(migrates);
            if (!migrates) {
                assertThat(get.path("path").asString()).isEqualTo(image.liveness());
                assertThat(image.ports()).contains(get.path("port").asInt());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_is_a_service_never_sleeps_and_never_loses_its_processor(DeployFile file) {
        if (!file.tree().path("kind").asString().equals("Service")) {
            return;
        }
        var annotations = revision(file).path("metadata").path("annotations");
        var ports = containerIn(file).path("ports");

        assertThat(annotations.path("run.googleapis.com/cpu-throttling").asString())
                .isEqualTo("false");
        assertThat(annotations.path("autoscaling.knative.dev/minScale").asString())
                .matches("[1-9]");
        assertThat(ports).hasSize(1);
        assertThat(Container.cloudRun(containerIn(file)).image().ports())
                .contains(ports.path(0).path("containerPort").asInt());
    }

    @Test
    void the_worker_is_a_pool_that_is_always_on_and_has_no_port() {
        var pool = DeployFile.read("deploy/cloud-run/worker-pool.yaml");

        assertThat(pool.tree().path("kind").asString()).isEqualTo("WorkerPool");
        var annotations = pool.tree().path("metadata").path("annotations");
        assertThat(annotations.path("run.googleapis.com/scalingMode").asString())
                .isEqualTo("manual");
        assertThat(annotations.path("run.googleapis.com/manualInstanceCount").asString())
                .matches("[1-9]");
        assertThat(containerIn(pool).path("ports").isMissingNode()).isTrue();
    }

    @Test
    void only_the_gateway_can_be_reached_from_outside() {
        assertThat(ingress("gateway")).isEqualTo("all");
        assertThat(ingress("worker-service")).isEqualTo("internal");
    }

    private static String ingress(String name) {
        var file = DeployFile.read("deploy/cloud-run/" + name + ".yaml");
        return file.tree()
                .path("metadata")
                .path("annotations")
                .path("run.googleapis.com/ingress")
                .asString();
    }

    private static JsonNode revision(DeployFile file) {
        return file.tree().path("spec").path("template");
    }

    /** A job has a template of executions around that of its tasks. */
    private static JsonNode containerIn(DeployFile file) {
        var template = revision(file);
        var inner = template.path("spec").path("template");
        var containers = (inner.isMissingNode() ? template : inner).path("spec").path("containers");
        assertThat(containers).hasSize(1);
        return containers.path(0);
    }
}
