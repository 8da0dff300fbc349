package io.festivalplayer.worker.running;

import io.festivalplayer.common.database.Migrations;
import io.festivalplayer.testing.FreePort;
import io.festivalplayer.testing.Loopback;
import io.festivalplayer.testing.RealPostgres;
import io.festivalplayer.testing.RealRabbit;
import io.festivalplayer.worker.WorkerApplication;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A worker as it runs, with a real database and a real broker, and a server of the test's own in Spotify's place. */
public final class RunningWorker implements BeforeAllCallback, AfterAllCallback {

    private final RealPostgres postgres = new RealPostgres();
    private final RealRabbit rabbit = new RealRabbit();
    private final Loopback spotify = Loopback.start();
    private final Map<String, String> more;
    private @Nullable ConfigurableApplicationContext context;

    /** With settings as they ship. */
    public RunningWorker() {
        this(Map.of());
    }

    private RunningWorker(Map<String, String> more) {
        this.more = more;
    }

    /** With settings that differ from those as they ship. */
    public static RunningWorker with(Map<String, String> more) {
        return new RunningWorker(more);
    }

    /**
     * Another worker beside it.
     *
     * @param context what it is made of
     */
    public record Neighbour(ConfigurableApplicationContext context) implements AutoCloseable {

        /** One of its parts. */
        public <T> T part(Class<T> type) {
            return context.getBean(type);
        }

        @Override
        public void close() {
            SpringApplication.exit(context);
        }
    }

    /** Starts another worker with the same servers, and with settings of its own; the caller closes it. */
    public Neighbour neighbour(Map<String, String> others) {
        var settings = new HashMap<>(settings());
        settings.putAll(others);
        return new Neighbour(WorkerApplication.application().run(arguments(settings)));
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        postgres.beforeAll(test);
        rabbit.beforeAll(test);
        new Migrations(postgres.url(), postgres.user(), postgres.password()).apply();
        context = WorkerApplication.application().run(arguments(settings()));
    }

    @Override
    public void afterAll(ExtensionContext test) {
        SpringApplication.exit(context());
        rabbit.afterAll(test);
        spotify.close();
    }

    /** The settings by which a process reaches the same servers. */
    public Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("festival.database.url", postgres.url());
        settings.put("festival.database.user", postgres.user());
        settings.put("festival.database.password", postgres.password());
        settings.put("festival.broker.uri", rabbit.uri().toString());
        settings.put("festival.worker-management-port", Integer.toString(FreePort.next()));
        settings.put("festival.bind-address", "127.0.0.1");
        settings.put(
                "festival.token-keys", "k1:" + Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32)));
        settings.put("festival.sandbox", "true");
        settings.put("festival.spotify.client-id", "app");
        settings.put("festival.spotify.client-secret", "app-secret");
        settings.put("festival.spotify.api-url", spotify.uri().toString());
        settings.put("festival.spotify.accounts-url", spotify.uri().toString());
        settings.putAll(more);
        return settings;
    }

    /** What stands in Spotify's place. */
    public Loopback spotify() {
        return spotify;
    }

    /** One of its parts. */
    public <T> T part(Class<T> type) {
        return context().getBean(type);
    }

    private static String[] arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private ConfigurableApplicationContext context() {
        return Objects.requireNonNull(context, "not before the test class has begun");
    }
}
