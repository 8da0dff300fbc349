package io.festivalplayer.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.festivalplayer.common.queue.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is installed, and when. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartsTest {

    private final Manifests tryingOut = Chart.rendered(Chart.valuesFile("default"));
    private final Manifests production = Chart.rendered(Chart.valuesFile("production"));

    @Test
    void one_install_brings_all_that_is_needed_to_try_it_out() {
        assertThat(tryingOut.workloads())
                .filteredOn(workload -> !workload.isTest())
                .extracting(Workload::toString)
                .containsExactlyInAnyOrder(
                        "Deployment festival-player",
                        "Deployment festival-player-worker",
                        "Deployment festival-player-sandbox",
                        "StatefulSet festival-player-postgresql",
                        "StatefulSet festival-player-rabbitmq");
        assertThat(deployment(tryingOut, "gateway").getSpec().getReplicas()).isEqualTo(3);
        assertThat(deployment(tryingOut, "worker").getSpec().getReplicas()).isEqualTo(2);
        assertThat(tryingOut.custom()).isEmpty();
    }

    @Test
    void production_is_gateway_and_worker_and_nothing_that_keeps_data() {
        assertThat(production.workloads())
                .filteredOn(workload -> !workload.isTest())
                .extracting(Workload::component)
                .containsExactlyInAnyOrder("gateway", "worker");
        assertThat(production.all(StatefulSet.class)).isEmpty();
    }

    @Test
    void the_sandbox_goes_when_spotify_comes() {
        for (var spotify : List.of(
                Map.<String, Object>of("spotify.enabled", true),
                Map.<String, Object>of("spotify.clientId", "a", "spotify.clientSecret", "b"))) {
            var manifests = Chart.rendered(spotify);

            assertThat(manifests.find(Deployment.class, "festival-player-sandbox"))
                    .isEmpty();
            assertThat(environment(manifests, "gateway"))
                    .containsKeys("SPOTIFY_ID", "SPOTIFY_SECRET")
                    .doesNotContainKeys("FESTIVAL_SANDBOX", "SPOTIFY_API_URL", "SPOTIFY_ACCOUNTS_URL");
        }
    }

    @Test
    void gateway_and_worker_call_the_sandbox_where_it_is_and_the_browser_goes_through_the_port_forward() {
        assertThat(environment(tryingOut, "worker"))
                .containsEntry("SPOTIFY_API_URL", "http://festival-player-sandbox:5100")
                .containsEntry("SPOTIFY_AUTHORIZE_URL", "http://127.0.0.1:5100/authorize");
        assertThat(tryingOut
                        .get(Service.class, "festival-player-sandbox")
                        .getSpec()
                        .getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getPort()).isEqualTo(5100));
        assertThat(environment(tryingOut, "sandbox"))
                .containsEntry(
                        "SANDBOX_REDIRECT_URIS",
                        environment(tryingOut, "gateway").get("REDIRECT_URI"));
    }

    @Test
    void the_guides_names_are_kept() {
        assertThat(production.get(ConfigMap.class, "festival-player-config").getData())
                .containsEntry("redirect-uri", "https://festival-player.example.com/callback");
        assertThat(environment(production, "gateway"))
                .containsEntry("SPOTIFY_ID", "from spotify-credentials/client-id")
                .containsEntry("SPOTIFY_SECRET", "from spotify-credentials/client-secret")
                .containsEntry("PORT", "5000");
    }

    @Test
    void migrations_run_before_a_gateway_with_a_role_of_their_own() {
        var pod = production.workload("gateway").pod();

        assertThat(pod.getInitContainers()).singleElement().satisfies(migrate -> {
            assertThat(migrate.getImage())
                    .isEqualTo(pod.getContainers().getFirst().getImage());
            assertThat(migrate.getArgs()).containsExactly("migrate");
            assertThat(new Environment(production).of(migrate))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "DATABASE_URL", "jdbc:postgresql://festival-db-rw:5432/app",
                            "DATABASE_USER", "from festival-db-worker/username",
                            "DATABASE_MIGRATOR_USER", "from festival-db-app/username",
                            "DATABASE_MIGRATOR_PASSWORD", "from festival-db-app/password"));
        });
        assertThat(environment(production, "gateway"))
                .containsEntry("DATABASE_USER", "from festival-db-worker/username")
                .doesNotContainKey("DATABASE_MIGRATOR_USER");
        assertThat(production.workload("worker").pod().getInitContainers()).isEmpty();
    }

    @Test
    void one_role_can_do_both() {
        var managed = Chart.rendered(Chart.valuesFile("managed"));

        assertThat(new Environment(managed)
                        .of(managed.workload("gateway")
                                .pod()
                                .getInitContainers()
                                .getFirst()))
                .containsOnlyKeys("DATABASE_URL", "DATABASE_USER", "DATABASE_PASSWORD");
    }

    @Test
    void a_rollout_takes_nobody_away_before_a_new_one_is_ready() {
        for (var component : List.of("gateway", "worker")) {
            var rolling =
                    deployment(production, component).getSpec().getStrategy().getRollingUpdate();

            assertThat(rolling.getMaxUnavailable().getIntVal()).isZero();
            assertThat(rolling.getMaxSurge().getIntVal()).isEqualTo(1);
        }
    }

    @Test
    void a_gateway_waits_until_nobody_sends_it_more_and_all_have_time_to_end() {
        var gateway = production.workload("gateway");

        assertThat(gateway.container().getLifecycle().getPreStop().getSleep().getSeconds())
                .isEqualTo(5);
        assertThat(gateway.pod().getTerminationGracePeriodSeconds()).isEqualTo(30);
        assertThat(production.workload("worker").pod().getTerminationGracePeriodSeconds())
                .isEqualTo(30);
    }

    @Test
    void the_door_that_listeners_use_decides_about_the_start_and_the_management_port_about_the_rest() {
        var gateway = production.workload("gateway").container();
        var worker = production.workload("worker").container();

        assertThat(gateway.getStartupProbe().getHttpGet().getPath()).isEqualTo("/api/health");
        for (var container : List.of(gateway, worker)) {
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/readiness");
            assertThat(container.getReadinessProbe().getHttpGet().getPort().getStrVal())
                    .isEqualTo("management");
        }
    }

    @Test
    void pods_are_spread_over_zones_and_nodes() {
        for (var component : List.of("gateway", "worker")) {
            assertThat(production.workload(component).pod().getTopologySpreadConstraints())
                    .extracting(constraint -> constraint.getTopologyKey())
                    .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
        }
    }

    @Test
    void a_drain_takes_one_pod_at_a_time_and_is_not_stopped_by_the_only_one() {
        assertThat(tryingOut.all(PodDisruptionBudget.class)).hasSize(2).allSatisfy(budget -> {
            assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
            assertThat(budget.getSpec().getUnhealthyPodEvictionPolicy()).isEqualTo("AlwaysAllow");
        });
        assertThat(Chart.rendered(Chart.valuesFile("spotify")).all(PodDisruptionBudget.class))
                .isEmpty();
    }

    @Test
    void an_autoscaler_alone_decides_how_many_there_are() {
        assertThat(deployment(production, "gateway").getSpec().getReplicas()).isNull();
        assertThat(deployment(production, "worker").getSpec().getReplicas()).isNull();
        assertThat(production.all(HorizontalPodAutoscaler.class))
                .singleElement()
                .satisfies(scaler -> {
                    assertThat(scaler.getSpec().getScaleTargetRef().getName()).isEqualTo("festival-player");
                    assertThat(scaler.getSpec().getMinReplicas()).isEqualTo(3);
                    assertThat(scaler.getSpec()
                                    .getMetrics()
                                    .getFirst()
                                    .getResource()
                                    .getTarget()
                                    .getAverageValue())
                            .isEqualTo(new Quantity("500m"));
                });
    }

    @Test
    void an_upgrade_leaves_as_many_as_the_autoscaler_has_made() {
        var there = Map.of("festival-player", 5, "festival-player-worker", 4);

        var scaled = Chart.renderedBeside(there, Chart.valuesFile("production"));
        var fixed = Chart.renderedBeside(there, Chart.valuesFile("default"));

        assertThat(deployment(scaled, "gateway").getSpec().getReplicas()).isEqualTo(5);
        assertThat(deployment(scaled, "worker").getSpec().getReplicas()).isEqualTo(4);
        assertThat(deployment(fixed, "gateway").getSpec().getReplicas()).isEqualTo(3);
        assertThat(deployment(fixed, "worker").getSpec().getReplicas()).isEqualTo(2);
    }

    @Test
    void workers_are_scaled_on_the_length_of_both_queues() {
        var scaled = Chart.rendered(Chart.valuesFile("scaled"));
        var authentication =
                scaled.custom(CustomObject.TriggerAuthentication.class).getFirst();
        var scaler = scaled.custom(CustomObject.ScaledObject.class).getFirst();

        assertThat(scaler.spec().scaleTargetRef().name()).isEqualTo("festival-player-worker");
        assertThat(scaler.spec().triggers())
                .allSatisfy(trigger -> {
                    assertThat(trigger.authenticationRef().name())
                            .isEqualTo(authentication.metadata().name());
                    assertThat(trigger.metadata().mode()).isEqualTo("QueueLength");
                })
                .extracting(trigger -> trigger.metadata().queueName())
                .containsExactly(Topology.FIRST, Topology.NEXT);
        assertThat(authentication.spec().secretTargetRef()).singleElement().satisfies(target -> {
            assertThat(target.parameter()).isEqualTo("host");
            assertThat(scaled.secretValue(target.name(), target.key()).orElseThrow())
                    .isEqualTo(environment(scaled, "worker").get("RABBITMQ_URI"))
                    .contains("@festival-player-rabbitmq.music.svc:5672");
        });
    }

    @Test
    void the_ingress_has_a_certificate_from_cert_manager() {
        var ingress = production.all(Ingress.class).getFirst();

        assertThat(ingress.getMetadata().getAnnotations())
                .containsEntry("cert-manager.io/cluster-issuer", "letsencrypt-prod")
                .containsEntry("nginx.ingress.kubernetes.io/ssl-redirect", "true")
                .containsEntry("nginx.ingress.kubernetes.io/proxy-next-upstream", "error timeout http_404");
        assertThat(ingress.getSpec().getTls())
                .singleElement()
                .satisfies(tls -> assertThat(tls.getHosts()).containsExactly("festival-player.example.com"));
        assertThat(environment(production, "gateway")).containsEntry("TRUST_FORWARDED", "true");
    }

    @Test
    void prometheus_finds_metrics_and_rules_and_nobody_else_a_new_port() {
        assertThat(tryingOut.custom()).isEmpty();
        assertThat(production.custom(CustomObject.ServiceMonitor.class))
                .hasSize(2)
                .flatExtracting(monitor -> monitor.spec().endpoints())
                .allMatch(endpoint -> endpoint.path().equals("/actuator/prometheus"));
        assertThat(production.custom(CustomObject.PrometheusRule.class))
                .singleElement()
                .satisfies(rule -> assertThat(rule.spec().groups())
                        .isNotEmpty()
                        .allSatisfy(group -> assertThat(group.rules()).isNotEmpty()));
    }

    @Test
    void each_dashboard_is_where_grafanas_sidecar_finds_it() throws IOException {
        try (var files = Files.list(Chart.DIRECTORY.resolve("files/dashboards"))) {
            for (var file : files.toList()) {
                var name = String.valueOf(file.getFileName());
                var map = production.get(
                        ConfigMap.class, "festival-player-dashboard-" + name.replaceFirst("[.]json$", ""));

                assertThat(map.getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
                assertThat(map.getData().get(name)).isEqualToIgnoringNewLines(Files.readString(file));
            }
        }
    }

    @Test
    void pods_start_anew_when_their_settings_change() {
        var other = Chart.rendered(Map.of("settings.SPOTIFY_RATE", "60/30s"));

        for (var component : List.of("gateway", "worker")) {
            assertThat(annotations(other, component).get("checksum/config"))
                    .isNotEqualTo(annotations(tryingOut, component).get("checksum/config"));
        }
    }

    @Test
    void helm_test_asks_at_the_service_and_for_broker_and_database() {
        var pods = production.all(Pod.class);

        assertThat(pods)
                .extracting(Pod::getMetadata)
                .extracting(ObjectMeta::getAnnotations)
                .allMatch(annotations -> annotations.get(ChartCopy.HOOK).equals("test"));
        assertThat(pods)
                .flatExtracting(pod -> pod.getSpec().getContainers())
                .extracting(Container::getCommand)
                .anyMatch(command -> command.contains("http://festival-player:80"));
        assertThat(production.workloads().stream()
                        .filter(Workload::isTest)
                        .flatMap(workload -> workload.containers().stream())
                        .map(Container::getArgs)
                        .filter(args -> !args.isEmpty()))
                .containsExactly(List.of("ops", "dead-letters"), List.of("ops", "jobs"));
    }

    @Test
    void another_release_has_names_of_its_own() {
        var managed = Chart.rendered(Chart.valuesFile("managed"));

        assertThat(managed.workloads())
                .extracting(workload -> workload.object().getMetadata().getName())
                .containsExactlyInAnyOrder("player", "player-worker", "player-test-health", "player-test-ops");
    }

    private static Deployment deployment(Manifests manifests, String component) {
        return (Deployment) manifests.workload(component).object();
    }

    private static Map<String, String> annotations(Manifests manifests, String component) {
        return deployment(manifests, component)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getAnnotations();
    }

    private static Map<String, String> environment(Manifests manifests, String component) {
        return new Environment(manifests).of(manifests.workload(component).container());
    }
}
