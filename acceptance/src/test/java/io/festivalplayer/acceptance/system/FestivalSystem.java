package io.festivalplayer.acceptance.system;

import io.festivalplayer.acceptance.driver.Browser;
import io.festivalplayer.acceptance.driver.DatabaseClock;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.driver.SandboxControl;
import io.festivalplayer.testing.RealPostgres;
import io.festivalplayer.testing.RealRabbit;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The whole system as a test class meets it: processes, broker and database of its own or shared with other classes.
 *
 * <p>Before each test the sandbox lets everything through at once, and no fault is planned.
 */
public final class FestivalSystem
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final Sharing sharing;
    private @Nullable RealRabbit rabbit;
    private @Nullable DatabaseClock clock;
    private @Nullable RunningSystem system;

    private FestivalSystem(Sharing sharing) {
        this.sharing = sharing;
    }

    private enum Sharing {
        EVERYBODY,
        ADVANCERS_OF_CLOCKS,
        NOBODY;

        Store store(ExtensionContext context) {
            var namespace = Namespace.create(FestivalSystem.class, this);
            return this == NOBODY
                    ? context.getStore(namespace)
                    : context.getStore(StoreScope.LAUNCHER_SESSION, namespace);
        }
    }

    /** The system that all test classes share which leave it as they found it. */
    public static FestivalSystem shared() {
        return new FestivalSystem(Sharing.EVERYBODY);
    }

    /** The system of the test classes that put clocks forward; each meets it at some later time. */
    public static FestivalSystem withClocksToAdvance() {
        return new FestivalSystem(Sharing.ADVANCERS_OF_CLOCKS);
    }

    /** A system for one class only, which may teach it something that others should not meet. */
    public static FestivalSystem ofItsOwn() {
        return new FestivalSystem(Sharing.NOBODY);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (system != null) {
            return;
        }
        var store = sharing.store(context);
        // The store closes what came last first, so broker and database must be in it before the processes.
        rabbit = store.computeIfAbsent(RealRabbit.class, _ -> rabbitFor(context), RealRabbit.class);
        var postgres = store.computeIfAbsent(RealPostgres.class, _ -> postgresFor(context), RealPostgres.class);
        clock = store.computeIfAbsent(DatabaseClock.class, _ -> clockOf(postgres), DatabaseClock.class);
        system = running(store, rabbit, postgres);
    }

    private static RealRabbit rabbitFor(ExtensionContext context) {
        var rabbit = new RealRabbit();
        rabbit.beforeAll(context);
        return rabbit;
    }

    private static RealPostgres postgresFor(ExtensionContext context) {
        var postgres = new RealPostgres();
        postgres.beforeAll(context);
        return postgres;
    }

    private static DatabaseClock clockOf(RealPostgres postgres) {
        return new DatabaseClock(postgres.url(), postgres.user(), postgres.password());
    }

    private static RunningSystem running(Store store, RealRabbit rabbit, RealPostgres postgres) {
        return store.computeIfAbsent(
                RunningSystem.class,
                _ -> RunningSystem.start(new Settings(
                        rabbit, postgres, Map.of("SPOTIFY_RATE", "100000/30s", "FESTIVAL_LIMITS_LOGIN", "1000"))),
                RunningSystem.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        sandbox().letEverythingThrough();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException().ifPresent(_ -> System.err.println(system().logTails(60)));
        sandbox().letEverythingThrough();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        rabbit().start();
    }

    /** A new listener, whose name begins with {@code name}, logged in. */
    public Listener listener(String name) {
        var unique = name + " " + UUID.randomUUID().toString().substring(0, 8);
        var browser = browser();
        browser.logIn(unique);
        return new Listener(unique, browser);
    }

    /** Somebody who has not logged in. */
    public Browser browser() {
        return new Browser(system().gateway());
    }

    /** Where a browser finds the gateway. */
    public URI address() {
        return system().gateway();
    }

    public SandboxControl sandbox() {
        return new SandboxControl(system().sandbox());
    }

    /** The clock that gateway and workers go by. */
    public DatabaseClock clock() {
        if (sharing != Sharing.ADVANCERS_OF_CLOCKS) {
            throw new IllegalStateException("who puts the clock forward takes the system that is there for it");
        }
        return Objects.requireNonNull(clock);
    }

    /** Time goes on everywhere, here and at Spotify. */
    public void letPass(Duration time) {
        clock().advance(time);
        sandbox().advanceClock(time);
    }

    public RealRabbit rabbit() {
        return Objects.requireNonNull(rabbit);
    }

    private RunningSystem system() {
        return Objects.requireNonNull(system, "not before the test class has begun");
    }
}
