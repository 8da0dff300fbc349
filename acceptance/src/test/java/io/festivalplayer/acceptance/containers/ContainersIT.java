package io.festivalplayer.acceptance.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.bench.bare.BareGateway;
import io.festivalplayer.acceptance.bench.bare.BareWorker;
import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.Browser;
import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both images and the compose file, from the first build to the last stop. Needs an engine. */
class ContainersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final long MEGABYTE = 1_000_000;
    private static final int TURNS = 3;

    private static final TreeMap<String, String> figures = new TreeMap<>();

    private static @Nullable Stack started;

    @BeforeAll
    static void build_and_start() {
        var checkout = Engine.checkout();
        var stack = new Stack(checkout);
        started = stack;
        stack.build();
        stack.up();
    }

    @AfterAll
    static void remove() throws Exception {
        if (started != null) {
            started.close();
            Files.writeString(
                    Path.of("target/containers.txt"),
                    String.join(
                                    "\n",
                                    figures.entrySet().stream()
                                            .map(figure -> figure.getKey() + ": " + figure.getValue())
                                            .toList())
                            + "\n");
        }
    }

    @BeforeEach
    void everything_is_up() {
        stack().up();
        stack().sandbox().letEverythingThrough();
    }

    @Test
    void a_job_becomes_a_playlist_though_its_worker_is_killed_meanwhile_and_two_others_are_left() {
        var listener = stack().listener("Ada");
        var bill = Bill.of("power trip 2023").andStrangers(80);
        stack().sandbox().set(Map.of("latencyMs", 1000));
        var job = listener.order(JobOrder.of("From containers", bill.text()));
        listener.awaitUntil(job, "begun", seen -> seen.progress().done() > 0);

        stack().docker().insist("kill", workerOf(job));
        stack().sandbox().letEverythingThrough();
        var finished = listener.awaitFinished(job);

        assertThat(finished.state()).isEqualTo("succeeded");
        assertThat(stack().sandbox().playlistsOf(listener)).singleElement().satisfies(playlist -> {
            assertThat(playlist.name()).isEqualTo("From containers");
            assertThat(playlist.items()).isNotEmpty().isEqualTo(finished.trackUris());
        });
        var history =
                listener.browser().get("/api/jobs/" + job.id() + "/events").insist(200);
        assertThat(history.json().findValuesAsString("by").stream()
                        .filter(by -> by.startsWith("worker "))
                        .distinct())
                .as("the workers that had it")
                .hasSize(2);
    }

    /** Each worker says at its start by which name jobs know it. */
    private static String workerOf(Job job) {
        var holder = "select left(lease_owner, 8) from job where id = '%s'".formatted(job.id());
        var name = await("a holder").atMost(PATIENCE).until(() -> stack().askDatabase(holder), one -> !one.isEmpty());
        return stack().containers("worker").stream()
                .filter(worker -> stack().docker().insist("logs", worker).contains("call this worker " + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no worker calls itself " + name));
    }

    @Test
    void gateway_and_worker_are_unhealthy_while_the_database_hangs_and_well_again_afterwards() {
        stack().compose("pause", "postgres");
        try {
            awaitHealth("unhealthy");
        } finally {
            stack().compose("unpause", "postgres");
        }

        awaitHealth("healthy");
    }

    private static void awaitHealth(String health) {
        for (var service : List.of("gateway", "worker")) {
            await(service)
                    .atMost(PATIENCE)
                    .until(() -> stack().health(stack().container(service)).equals(health));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "observability"})
    void with_a_spotify_id_there_is_no_sandbox_and_without_one_there_is(String profile) {
        var id = Map.of("SPOTIFY_ID", "0123456789abcdef0123456789abcdef", "SPOTIFY_SECRET", "a-secret");
        var real = new Docker(stack().docker().directory(), id);

        assertThat(real.insist("compose", "--env-file", "/dev/null", "--profile", profile, "config", "--services")
                        .lines())
                .contains("gateway", "worker")
                .doesNotContain("sandbox");
        assertThat(stack().compose("--profile", profile, "config", "--services").lines())
                .contains("gateway", "worker", "sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "worker"})
    void a_stop_ends_within_the_grace_with_exit_code_0(String service) {
        var container = stack().container(service);

        var began = Instant.now();
        stack().docker().insist("stop", "--time", Long.toString(GRACE.toSeconds()), container);
        var took = Duration.between(began, Instant.now());

        var state = stack().docker().inspect(container).path("State");
        assertThat(state.path("ExitCode").asInt(-1)).isZero();
        assertThat(state.path("OOMKilled").asBoolean()).isFalse();
        assertThat(took).isLessThan(GRACE);
        figures.put(service + ", stop", took.toMillis() + " ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "worker", "sandbox"})
    void a_container_is_nobody_who_can_change_anything(String service, @TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("intruder"), "anything");
        var container = stack().docker().inspect(stack().container(service));

        assertThat(container.path("Config").path("User").asString()).isEqualTo("1001:1001");
        assertThat(container.path("HostConfig").path("ReadonlyRootfs").asBoolean())
                .isTrue();
        assertThatThrownBy(() -> stack().docker().insist("cp", file.toString(), stack().container(service) + ":/app/"))
                .hasMessageContaining("read-only");
        assertThat(container.path("HostConfig").path("CapDrop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(container.path("HostConfig").path("Privileged").asBoolean()).isFalse();
        assertThat(container.path("HostConfig").path("Memory").asLong()).isEqualTo(256L * 1024 * 1024);
    }

    @Test
    void what_is_given_holds_twenty_listeners_with_long_bills_at_one_worker() {
        stack().scale(1);
        var bills = Bill.all().map(bill -> bill.andStrangers(60)).toList();
        var listeners = IntStream.range(0, 20)
                .mapToObj(number -> stack().listener("Listener " + number))
                .toList();
        stack().sandbox().set(Map.of("latencyMs", 20));
        try (var watch = new MemoryWatch(stack(), "gateway", "worker", "sandbox");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var finished = listeners.stream()
                    .map(listener -> threads.submit(() -> {
                        var bill = bills.get(listeners.indexOf(listener) % bills.size());
                        return listener.awaitFinished(listener.order(JobOrder.of("Many", bill.text())));
                    }))
                    .toList();

            assertThat(finished).allSatisfy(job -> assertThat(job.get().state()).isEqualTo("succeeded"));
            figures.putAll(watch.figures());
        }
        for (var service : List.of("gateway", "worker", "sandbox")) {
            var container = stack().docker().inspect(stack().container(service));
            assertThat(container.path("State").path("OOMKilled").asBoolean()).isFalse();
            assertThat(container.path("RestartCount").asInt(-1)).isZero();
        }
    }

    /** Not while much else runs: it is about time, of which the quickest start of each says most. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("programs")
    void a_start_is_measured_against_that_of_a_bare_application_in_the_same_container(
            String service, int managementPort, Class<?> bareApplication) {
        var ours = new ArrayList<Duration>();
        var theirs = new ArrayList<Duration>();
        try (var bare = new BareContainer(stack(), service, bareApplication)) {
            for (var turn = 0; turn < TURNS; turn++) {
                ours.add(bare.timeToReadyOfOurs(managementPort));
                theirs.add(bare.timeToReady());
            }
        }

        var ratio = (double) quickest(ours).toMillis() / quickest(theirs).toMillis();
        figures.put(
                service + ", start to ready",
                "%d ms, a bare application %d ms: %.2f times"
                        .formatted(quickest(ours).toMillis(), quickest(theirs).toMillis(), ratio));
        // How much it is, the bench measures. Twice as long, something is lost.
        assertThat(ratio).isLessThan(2);
    }

    static Stream<Arguments> programs() {
        return Stream.of(
                Arguments.of("gateway", 5001, BareGateway.class), Arguments.of("worker", 5011, BareWorker.class));
    }

    private static Duration quickest(List<Duration> times) {
        return times.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    @Test
    void prometheus_of_the_profile_reads_every_process_and_evaluates_the_rules() {
        var image = stack().compose("config", "--images", "prometheus").strip();
        Engine.need(
                stack().docker().has(image),
                "Prometheus was left out: no image " + image
                        + " here, and none to be had; PROMETHEUS_IMAGE names another");

        stack().upBesides("prometheus");

        var prometheus = new Browser(stack().prometheus());
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            var targets = prometheus
                    .get("/api/v1/targets")
                    .insist(200)
                    .json()
                    .path("data")
                    .path("activeTargets");
            assertThat(targets.valueStream()
                            .map(target -> target.path("labels").path("job").asString() + " "
                                    + target.path("health").asString()))
                    .containsExactlyInAnyOrder(
                            "festival-gateway up",
                            "festival-worker up",
                            "festival-worker up",
                            "festival-worker up",
                            "rabbitmq up");
            assertThat(prometheus.get("/api/v1/rules").insist(200).json().findValues("rules").stream()
                            .flatMap(JsonNode::valueStream))
                    .hasSizeGreaterThan(10)
                    .allMatch(rule -> rule.path("health").asString().equals("ok"));
        });
    }

    @Test
    void the_guide_tells_how_secrets_are_read_from_files() throws IOException {
        var checkout = stack().docker().directory();
        var guide = Files.readString(checkout.resolve("docs/deployment/secrets-and-backup.md"));
        var begin = guide.indexOf("```yaml\n") + "```yaml\n".length();
        var laidOver = Files.createTempFile("secrets-", ".yml");
        try {
            Files.writeString(laidOver, guide.substring(begin, guide.indexOf("```", begin)));
            var services = new JsonMapper()
                    .readTree(stack().docker()
                            .insist(
                                    "compose",
                                    "--env-file",
                                    "/dev/null",
                                    "--file",
                                    "docker-compose.yml",
                                    "--file",
                                    laidOver.toString(),
                                    "config",
                                    "--format",
                                    "json"))
                    .path("services");

            for (var service : List.of("gateway", "worker")) {
                var environment = services.path(service).path("environment");
                var mounted = services.path(service)
                        .path("secrets")
                        .valueStream()
                        .map(secret -> "/run/secrets/" + secret.path("source").asString())
                        .toList();
                for (var secret : List.of("SPOTIFY_SECRET", "TOKEN_KEYS")) {
                    assertThat(environment.path(secret).asString("not empty")).isEmpty();
                    assertThat(mounted)
                            .contains(environment.path(secret + "_FILE").asString());
                }
            }
        } finally {
            Files.delete(laidOver);
        }
    }

    @Test
    void the_role_of_gateway_and_workers_cannot_change_the_schema() {
        assertThat(stack().askDatabase("select tableowner from pg_tables where tablename = 'job'"))
                .isEqualTo("festival_migrator");
        assertThat(stack().askDatabase("select has_schema_privilege('festival', 'public', 'create')"))
                .isEqualTo("f");
        assertThat(stack().askDatabase("select rolsuper or rolcreaterole from pg_roles where rolname = 'festival'"))
                .isEqualTo("f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "worker", "sandbox"})
    void an_image_says_what_it_is_and_how_to_ask_and_to_end_it(String name) {
        var config = stack().docker().inspect(stack().image(name)).path("Config");

        assertThat(config.path("StopSignal").asString()).isEqualTo("SIGTERM");
        assertThat(config.path("Healthcheck").path("Test").toString()).startsWith("[\"CMD\",");
        assertThat(config.path("Labels").path("org.opencontainers.image.title").asString())
                .isEqualTo("Festival Player: " + name);
        assertThat(config.path("Labels")
                        .path("org.opencontainers.image.licenses")
                        .asString())
                .isEqualTo("MIT");
        for (var label : List.of("version", "revision", "created", "source", "url")) {
            assertThat(config.path("Labels").has("org.opencontainers.image." + label))
                    .as(label)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"gateway, 180, 260", "worker, 180, 260", "sandbox, 180, 260"})
    void an_image_is_small(String name, long mostWithoutCache, long mostWithCache) {
        var size = stack().docker().inspect(stack().image(name)).path("Size").asLong() / MEGABYTE;
        var cache = cacheSize(name);

        figures.put(name + ", image", size + " MB, " + (size - cache) + " MB of it without the AOT cache");
        assertThat(cache).isPositive();
        assertThat(size - cache).isLessThanOrEqualTo(mostWithoutCache);
        assertThat(size).isLessThanOrEqualTo(mostWithCache);
    }

    @Test
    void the_gateway_listens_where_PORT_says() {
        var published = FreePort.next();

        var began = Instant.now();
        var container = stack().compose(
                        "run",
                        "--detach",
                        "--no-deps",
                        "--env",
                        "PORT=8080",
                        "--publish",
                        "127.0.0.1:" + published + ":8080",
                        "gateway");
        try {
            var browser = new Browser(URI.create("http://127.0.0.1:" + published));
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .ignoreExceptions()
                    .until(() -> browser.get("/api/health").status() == 200);
            figures.put("gateway, from docker run to the first answer", millisSince(began));
            await().atMost(PATIENCE).until(() -> stack().health(container).equals("healthy"));
        } finally {
            stack().docker().insist("rm", "--force", container);
        }
    }

    private static String millisSince(Instant began) {
        return Duration.between(began, Instant.now()).toMillis() + " ms";
    }

    /** The last layer with something in it is the cache's. */
    private static long cacheSize(String name) {
        return stack().docker()
                        .insist(
                                "history",
                                "--human=false",
                                "--no-trunc",
                                "--format",
                                "{{.Size}} {{.CreatedBy}}",
                                stack().image(name))
                        .lines()
                        .filter(line -> line.contains("/app/classes.aot"))
                        .filter(line -> line.contains("COPY"))
                        .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                        .sum()
                / MEGABYTE;
    }

    private static Stack stack() {
        return Objects.requireNonNull(started);
    }
}
