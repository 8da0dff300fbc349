package io.festivalplayer.standalone;

import io.festivalplayer.common.database.Migrations;
import io.festivalplayer.common.lifecycle.StopSignal;
import io.festivalplayer.common.settings.Setting;
import io.festivalplayer.common.settings.SettingsReader;
import io.festivalplayer.common.settings.StartRefused;
import io.festivalplayer.gateway.GatewayApplication;
import io.festivalplayer.gateway.login.LoginSettings;
import io.festivalplayer.sandbox.SandboxApplication;
import io.festivalplayer.worker.WorkerApplication;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Starts all parts in the order in which they need each other, and stops them the other way round. */
public final class Standalone {

    /** All parts stop one after the other here; cut off would be PostgreSQL, which the next start then ends. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private static final String EXCLUDE = "spring.autoconfigure.exclude";

    private final Map<Setting, String> settings;
    private final World world;
    private final String address;
    private final Ports ports;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private Standalone(Map<Setting, String> settings) {
        this.settings = settings;
        this.world = World.of(settings);
        this.address = settings.getOrDefault(Setting.BIND_ADDRESS, "127.0.0.1");
        this.ports = Ports.of(settings, settings.getOrDefault(Setting.SANDBOX_PORT, ""));
    }

    /**
     * Starts everything and runs until Ctrl-C.
     *
     * @param args none
     */
    public static void main(String[] args) {
        var standalone = new Standalone(new SettingsReader(System.getenv(), Path.of(".env")).read());
        StopSignal.onStop(standalone::stop, STOP_LIMIT);
        try {
            standalone.start();
        } catch (StartRefused e) {
            System.err.println(e.getMessage() + " " + e.action());
            standalone.giveUp();
        } catch (Exception e) {
            // A part that Spring starts has said itself why it refuses.
            if (!isRefused(e)) {
                e.printStackTrace();
            }
            standalone.giveUp();
        }
    }

    private void giveUp() {
        stop();
        Runtime.getRuntime().halt(1);
    }

    private static boolean isRefused(Throwable e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(StartRefused.class::isInstance);
    }

    private void start() throws Exception {
        LoggingSystem.get(Standalone.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        new LoginSettings(URI.create(redirectUri()));
        ports.requireFree(address, world);
        var directory = Files.createDirectories(world.directory(settings));
        keep(WorldLock.on(directory));
        var secrets = WorldSecrets.in(directory);
        say("Starting PostgreSQL ...");
        var database = keep(EmbeddedDatabase.start(directory, secrets));
        new Migrations(database.url(), database.owner(), secrets.databasePassword()).applyFor(database.application());
        if (world == World.SANDBOX) {
            say("Starting the sandbox in place of Spotify ...");
            run(SandboxApplication.builder(), sandbox(directory));
        }
        var shared = shared(database, secrets);
        shared.putAll(broker(directory, secrets));
        say("Starting the worker ...");
        run(WorkerApplication.application(), with(shared, EXCLUDE, AutoConfigurations.notForWorker()));
        say("Starting the gateway ...");
        run(GatewayApplication.application(), shared);
        announce();
    }

    private Map<String, String> sandbox(Path directory) {
        return Map.of(
                "sandbox.data-dir",
                directory.resolve("sandbox").toString(),
                "sandbox.port",
                Integer.toString(ports.sandbox()),
                "logging.level.root",
                "warn",
                "spring.main.log-startup-info",
                "false",
                EXCLUDE,
                AutoConfigurations.notForSandbox());
    }

    private Map<String, String> shared(EmbeddedDatabase database, WorldSecrets secrets) {
        var options = new HashMap<String, String>();
        options.put(Setting.DATABASE_URL.property(), database.url());
        options.put(Setting.DATABASE_USER.property(), database.application());
        options.put(Setting.DATABASE_PASSWORD.property(), secrets.applicationPassword());
        options.put(Setting.TOKEN_KEYS.property(), settings.getOrDefault(Setting.TOKEN_KEYS, secrets.tokenKeys()));
        options.put(Setting.BIND_ADDRESS.property(), address);
        options.put(Setting.REDIRECT_URI.property(), redirectUri());
        if (world == World.SANDBOX) {
            var publicUrl = "http://127.0.0.1:" + ports.sandbox();
            options.put(Setting.FESTIVAL_SANDBOX.property(), "true");
            options.put(Setting.SPOTIFY_ID.property(), "sandbox");
            options.put(Setting.SPOTIFY_SECRET.property(), "sandbox-secret");
            options.put(Setting.SPOTIFY_API_URL.property(), publicUrl);
            options.put(Setting.SPOTIFY_ACCOUNTS_URL.property(), publicUrl);
            options.put(Setting.SPOTIFY_AUTHORIZE_URL.property(), publicUrl + "/authorize");
        }
        return options;
    }

    private Map<String, String> broker(Path directory, WorldSecrets secrets) throws Exception {
        if (settings.containsKey(Setting.RABBITMQ_URI)) {
            return Map.of();
        }
        say("Starting the message broker ...");
        var broker = keep(EmbeddedBroker.start(directory, secrets.brokerPassword()));
        return Map.of(Setting.RABBITMQ_URI.property(), broker.uri(), Setting.FESTIVAL_QUEUE_TYPE.property(), "classic");
    }

    /** On another port than the usual one, the browser must come back to that one. */
    private String redirectUri() {
        return settings.getOrDefault(Setting.REDIRECT_URI, "http://127.0.0.1:" + ports.gateway() + "/callback");
    }

    private void announce() {
        say("");
        say("Festival Player is ready: http://127.0.0.1:" + ports.gateway());
        if (world == World.SANDBOX) {
            say("It plays with its own sandbox at http://127.0.0.1:" + ports.sandbox()
                    + "; set SPOTIFY_ID and SPOTIFY_SECRET to use Spotify.");
        } else {
            say("Register this redirect URI for your app at Spotify, exactly: " + redirectUri());
        }
        say("Ctrl-C stops it; jobs and playlists are kept.");
    }

    private void run(SpringApplicationBuilder application, Map<String, String> options) {
        var arguments = options.entrySet().stream()
                .map(option -> "--" + option.getKey() + "=" + option.getValue())
                .toArray(String[]::new);
        keep(application.registerShutdownHook(false).run(arguments));
    }

    /** The last started is stopped first: nobody loses what they need while they stop. */
    private synchronized void stop() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e);
            }
        }
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    private static Map<String, String> with(Map<String, String> options, String name, String value) {
        var more = new HashMap<>(options);
        more.put(name, value);
        return more;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
