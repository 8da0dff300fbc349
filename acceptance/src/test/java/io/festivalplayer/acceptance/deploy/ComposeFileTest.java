package io.festivalplayer.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** docker-compose.yml, as far as it can be judged without an engine. */
class ComposeFileTest {

    /** What the file itself decides, and why nobody else should. */
    private static final Map<String, String> DECIDED = Map.of(
            "BIND_ADDRESS", "a container's address is its own, and all of them is what is wanted",
            "MANAGEMENT_PORT", "it is published nowhere, and Prometheus asks there",
            "WORKER_MANAGEMENT_PORT", "it is published nowhere, and Prometheus asks there",
            "DATA_DIR", "the standalone's",
            "SANDBOX_PORT", "where the sandbox is published; in its container the port is its own",
            "SANDBOX_CATALOG", "a file, and none is in the image");

    /** The sandbox as the Spotify, by container/sandbox.env and only without a SPOTIFY_ID. */
    private static final Set<String> OF_THE_SANDBOX =
            Set.of("FESTIVAL_SANDBOX", "SPOTIFY_API_URL", "SPOTIFY_ACCOUNTS_URL", "SPOTIFY_AUTHORIZE_URL");

    /** Where the file's own servers are. */
    private static final Set<String> OWN_SERVERS = Set.of("PORT", "DATABASE_URL", "DATABASE_USER", "RABBITMQ_URI");

    private static final JsonNode SERVICES =
            DeployFile.read("docker-compose.yml").tree().path("services");

    static Stream<String> services() {
        return SERVICES.propertyStream().map(Map.Entry::getKey);
    }

    static Stream<String> thoseThatStay() {
        return services().filter(name -> !name.equals("migrate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "worker"})
    void every_setting_reaches_the_programs(String service) {
        var known = Program.settings();
        var wanted = new TreeSet<>(known);
        wanted.removeAll(DECIDED.keySet());
        wanted.removeIf(name -> name.startsWith("SANDBOX_") || name.startsWith("DATABASE_MIGRATOR_"));
        if (service.equals("worker")) {
            wanted.remove("PORT");
        }

        var given = new TreeSet<>(environment(service).keySet());
        given.addAll(OF_THE_SANDBOX);

        assertThat(known).containsAll(DECIDED.keySet());
        assertThat(given).containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "worker"})
    void a_setting_is_passed_on_under_its_own_name(String service) {
        environment(service).forEach((name, value) -> {
            if (!OWN_SERVERS.contains(name)) {
                assertThat(value).as(name).matches(passed -> passed.isEmpty() || passed.startsWith("${" + name + ":-"));
            }
        });
    }

    @Test
    void where_the_sandbox_is_stands_in_one_file_that_a_spotify_id_shuts_out() {
        var named = DeployFile.text(DeployFile.ROOT.resolve("container/sandbox.env"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());

        assertThat(named).isEqualTo(OF_THE_SANDBOX);
        for (var service : List.of("gateway", "worker", "migrate")) {
            assertThat(SERVICES.path(service).path("env_file").toString())
                    .isEqualTo("[{\"path\":\"container/sandbox${SPOTIFY_ID:+.unused}.env\",\"required\":false}]");
        }
    }

    @Test
    void who_owns_the_schema_is_told_to_nobody_but_the_one_that_migrates() {
        assertThat(services()
                        .filter(name -> environment(name).toString().contains("DATABASE_MIGRATOR_PASSWORD"))
                        .toList())
                .containsExactlyInAnyOrder("migrate", "postgres");
    }

    @ParameterizedTest
    @MethodSource("services")
    void what_is_published_is_published_on_this_machine_only(String service) {
        SERVICES.path(service)
                .path("ports")
                .forEach(port -> assertThat(port.asString()).startsWith("127.0.0.1:${"));
    }

    @ParameterizedTest
    @MethodSource("thoseThatStay")
    void what_stays_can_be_asked_how_it_is_and_comes_back(String service) {
        var tree = SERVICES.path(service);

        assertThat(tree.path("restart").asString()).isEqualTo("unless-stopped");
        assertThat(tree.path("healthcheck").has("test") || imageHasHealthCheck(tree))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "worker"})
    void gateway_and_worker_have_half_a_minute_to_end(String service) {
        assertThat(SERVICES.path(service).path("stop_grace_period").asString()).isEqualTo("30s");
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothing_takes_all_the_memory_or_gains_rights(String service) {
        var tree = SERVICES.path(service);

        assertThat(tree.path("mem_limit").asString()).matches("\\$\\{[A-Z]+_MEMORY:-[0-9]+m}");
        assertThat(tree.path("security_opt").toString()).isEqualTo("[\"no-new-privileges:true\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "worker", "migrate", "sandbox"})
    void what_is_ours_can_write_to_tmp_only(String service) {
        var tree = SERVICES.path(service);

        assertThat(tree.path("read_only").asBoolean()).isTrue();
        assertThat(tree.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(tree.path("tmpfs").toString()).contains("/tmp");
    }

    @ParameterizedTest
    @MethodSource("services")
    void an_image_of_others_has_a_version_and_can_be_named_by_its_digest(String service) {
        var image = SERVICES.path(service).path("image").asString();

        if (!image.startsWith("${FESTIVAL_IMAGE:-")) {
            assertThat(image).matches("\\$\\{[A-Z]+_IMAGE:-[a-z/]+:v?[0-9][0-9a-z.-]*}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "worker", "sandbox"})
    void the_base_images_and_the_labels_can_be_given(String service) {
        var build = SERVICES.path(service).path("build");
        var arguments = DeployFile.text(DeployFile.ROOT.resolve(dockerfile(build)))
                .lines()
                .filter(line -> line.startsWith("ARG "))
                .map(line -> line.substring("ARG ".length()).replaceFirst("=.*", ""))
                .distinct()
                .toList();

        assertThat(build.path("args").propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(arguments);
        assertThat(build.path("args").valueStream()).allMatch(JsonNode::isNull);
    }

    /** By name; a value that is taken from outside as it is has none here. */
    private static Map<String, String> environment(String service) {
        return SERVICES.path(service)
                .path("environment")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        variable -> variable.getValue().isNull()
                                ? ""
                                : variable.getValue().asString()));
    }

    private static boolean imageHasHealthCheck(JsonNode service) {
        var build = service.path("build");
        return !build.isMissingNode()
                && DeployFile.text(DeployFile.ROOT.resolve(dockerfile(build)))
                        .lines()
                        .anyMatch(line -> line.startsWith("HEALTHCHECK "));
    }

    private static String dockerfile(JsonNode build) {
        return build.path("dockerfile").asString();
    }

    @Test
    void for_development_gateway_worker_and_migrations_run_from_mounted_sources_and_keep_mavens_repository() {
        var laidOver = DeployFile.read("docker-compose.dev.yml").tree().path("services");

        assertThat(laidOver.propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("gateway", "migrate", "worker")
                .allMatch(service -> SERVICES.has(service));
        laidOver.forEach(service -> {
            var mounts = Container.strings(service.path("volumes"));
            assertThat(mounts).contains("maven:/root/.m2");
            assertThat(mounts.stream()
                            .filter(mount -> mount.startsWith("./"))
                            .map(mount -> DeployFile.ROOT.resolve(mount.substring(0, mount.indexOf(':')))))
                    .contains(DeployFile.ROOT.resolve("./common/src/main"))
                    .allMatch((Path source) -> Files.exists(source));
            assertThat(DeployFile.text(DeployFile.ROOT.resolve(dockerfile(service.path("build")))))
                    .contains(" AS " + service.path("build").path("target").asString() + "\n");
        });
    }

    @Test
    void grafana_is_given_our_dashboards_and_the_prometheus_that_has_their_figures() {
        var mounts = Container.strings(SERVICES.path("grafana").path("volumes"));
        var source = DeployFile.read("container/grafana/datasources.yml")
                .tree()
                .path("datasources")
                .path(0);
        var provider = DeployFile.read("container/grafana/dashboards.yml")
                .tree()
                .path("providers")
                .path(0);

        assertThat(mounts)
                .contains(
                        "./container/grafana/datasources.yml:/etc/grafana/provisioning/datasources/festival-player.yml:ro",
                        "./container/grafana/dashboards.yml:/etc/grafana/provisioning/dashboards/festival-player.yml:ro",
                        "./helm/festival-player/files/dashboards:"
                                + provider.path("options").path("path").asString() + ":ro");
        assertThat(source.path("url").asString()).isEqualTo("http://prometheus:9090");
        assertThat(source.path("isDefault").asBoolean()).isTrue();
        assertThat(SERVICES.path("prometheus").path("ports").path(0).asString()).endsWith(":9090");
        var dashboards = DeployFile.readAll("helm/festival-player/files/dashboards");
        assertThat(dashboards)
                .hasSize(4)
                .extracting(file -> file.tree().path("uid").asString())
                .doesNotHaveDuplicates();
        for (var dashboard : dashboards) {
            assertThat(dashboard.tree().path("title").asString()).startsWith("Festival Player / ");
            assertThat(dashboard.tree().path("templating").path("list").valueStream())
                    .anyMatch(variable -> variable.path("type").asString().equals("datasource")
                            && variable.path("query").equals(source.path("type")));
        }
    }

    @Test
    void prometheus_is_given_the_rules_and_looks_where_the_programs_say_what_they_measure() {
        var mounts = Container.strings(SERVICES.path("prometheus").path("volumes"));
        var config = DeployFile.read("container/prometheus.yml").tree();

        assertThat(mounts)
                .contains(
                        "./container/prometheus.yml:/etc/prometheus/prometheus.yml:ro",
                        "./helm/festival-player/files/rules:/etc/prometheus/rules:ro");
        assertThat(Container.strings(config.path("rule_files"))).containsExactly("/etc/prometheus/rules/*.yaml");
        for (var service : List.of("gateway", "worker")) {
            assertThat(config.path("scrape_configs").valueStream())
                    .anyMatch(job -> job.path("dns_sd_configs")
                                    .path(0)
                                    .path("names")
                                    .path(0)
                                    .asString()
                                    .equals(service)
                            && Image.named(service)
                                    .ports()
                                    .contains(job.path("dns_sd_configs")
                                            .path(0)
                                            .path("port")
                                            .asInt()));
        }
    }
}
