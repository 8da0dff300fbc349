package io.festivalplayer.acceptance.system;

import io.festivalplayer.acceptance.driver.Browser;
import io.festivalplayer.acceptance.driver.DatabaseClock;
import io.festivalplayer.acceptance.driver.JobTable;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.driver.SandboxControl;
import io.festivalplayer.testing.RealPostgres;
import io.festivalplayer.testing.RealRabbit;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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

    /** The calls that the limited system may make within {@link #LIMIT_WINDOW}. */
    public static final int LIMIT = 30;

    public static final Duration LIMIT_WINDOW = Duration.ofSeconds(3);

    private final Sharing sharing;
    private final Setup setup;
    private @Nullable RealRabbit rabbit;
    private @Nullable RealPostgres postgres;
    private @Nullable DatabaseClock clock;
    private @Nullable RunningSystem system;

    private FestivalSystem(Sharing sharing) {
        this(sharing, sharing.setup);
    }

    private FestivalSystem(Sharing sharing, Setup setup) {
        this.sharing = sharing;
        this.setup = setup;
    }

    private enum Sharing {
        EVERYBODY(Setup.prompt()),
        ADVANCERS_OF_CLOCKS(Setup.usual()),
        BREAKERS(Setup.forFaults()),
        SHARERS_OF_A_BUDGET(Setup.limited()),
        USERS_OF_EXTENDED_MODE(Setup.extended()),
        OPERATORS(Setup.toOperate()),
        NOBODY(Setup.usual());

        private final Setup setup;

        Sharing(Setup setup) {
            this.setup = setup;
        }

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

    /** The system of the test classes that break it: each process can be ended, frozen and cut off. */
    public static FestivalSystem thatBreaks() {
        return new FestivalSystem(Sharing.BREAKERS);
    }

    /** A system of three workers that may make 200 calls a second. */
    public static FestivalSystem thatIsExtended() {
        return new FestivalSystem(Sharing.USERS_OF_EXTENDED_MODE);
    }

    /** The system of the test classes about what processes and listeners may use of Spotify: three workers. */
    public static FestivalSystem thatIsLimited() {
        return new FestivalSystem(Sharing.SHARERS_OF_A_BUDGET);
    }

    /** The system of the test classes that stop and start it: as it ships, but its network can be broken. */
    public static FestivalSystem toOperate() {
        return new FestivalSystem(Sharing.OPERATORS);
    }

    /** A system for one class only, that logs JSON and sends its traces to a collector. */
    public static FestivalSystem thatIsObserved(URI collector) {
        return new FestivalSystem(Sharing.NOBODY, Setup.observed(collector));
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
        this.postgres = postgres;
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

    private RunningSystem running(Store store, RealRabbit rabbit, RealPostgres postgres) {
        return store.computeIfAbsent(
                RunningSystem.class, _ -> RunningSystem.start(rabbit, postgres, setup), RunningSystem.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        sandbox().letEverythingThrough();
        forget();
    }

    /** What Spotify answered or refused in one test must not change the next. */
    private void forget() {
        jobs().execute("update spotify_budget set blocked_until = null, probing = false, learned = null");
        jobs().execute("truncate catalogue_memory");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException().ifPresent(_ -> System.err.println(system().logTails(60)));
        sandbox().letEverythingThrough();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        rabbit().start();
        var told = system().secretsInLogs();
        if (!told.isEmpty()) {
            throw new AssertionError("the processes have written secrets into their logs: " + told);
        }
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
        return new Browser(system().gatewayAddress());
    }

    /** Where a browser finds the gateway. */
    public URI address() {
        return system().gatewayAddress();
    }

    public SandboxControl sandbox() {
        return new SandboxControl(system().sandboxAddress());
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

    public RealPostgres postgres() {
        return Objects.requireNonNull(postgres);
    }

    /** What the database says about jobs. */
    public JobTable jobs() {
        return new JobTable(postgres().url(), postgres().user(), postgres().password());
    }

    public Part gateway() {
        return system().gateway();
    }

    public List<Part> workers() {
        return system().workers();
    }

    /** Another worker than {@link #workers()}, which is ready; the caller ends it. */
    public Part anotherWorker() {
        return system().anotherWorker();
    }

    /** Another gateway than {@link #gateway()}, which is ready; the caller ends it. */
    public Part anotherGateway() {
        return system().anotherGateway();
    }

    /** What the shipped worker answers to a command of the person on call. */
    public Commanded operate(String... command) {
        return system().operate(List.of(command));
    }

    /** What the shipped gateway answers to {@code migrate}, where there is nothing left to do. */
    public Commanded migrateAgain() {
        return system().migrate();
    }

    /** The names of the secrets of this system that a text tells. */
    public List<String> secretsIn(String text) {
        return system().secretsIn(text);
    }

    /** All that processes and commands have logged. */
    public String everythingLogged() {
        return system().everythingLogged();
    }

    /** The last lines of all logs. */
    public String logTails(int lines) {
        return system().logTails(lines);
    }

    private RunningSystem system() {
        return Objects.requireNonNull(system, "not before the test class has begun");
    }
}
