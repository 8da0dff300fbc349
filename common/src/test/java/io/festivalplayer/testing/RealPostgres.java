package io.festivalplayer.testing;

import io.festivalplayer.testing.Postgres.Database;
import io.festivalplayer.testing.Postgres.Stop;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * A real PostgreSQL for a test class, with an empty database of its own.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RealPostgres postgres = new RealPostgres();
 *
 * @DynamicPropertySource
 * static void settings(DynamicPropertyRegistry registry) {
 *     registry.add("DATABASE_URL", postgres::url);
 *     registry.add("DATABASE_USER", postgres::user);
 *     registry.add("DATABASE_PASSWORD", postgres::password);
 * }
 * }</pre>
 *
 * <p>All test classes of a JVM share one server: the one that {@code TEST_DATABASE_URL} names, else one out of a jar.
 */
public final class RealPostgres implements BeforeAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(RealPostgres.class);

    private @Nullable Postgres server;
    private @Nullable Database database;

    @Override
    public void beforeAll(ExtensionContext context) {
        // Nested classes come here again and stay with their outer class's database.
        if (database == null) {
            server = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                    .computeIfAbsent(Postgres.class, _ -> anyServer(), Postgres.class);
            database = server.create("test_" + UUID.randomUUID().toString().replace("-", ""));
        }
    }

    private static Postgres anyServer() {
        return GivenPostgres.find().orElseGet(EmbeddedServer::start);
    }

    /** The JDBC URL of this class's database. */
    public String url() {
        return database().url();
    }

    public String user() {
        return database().user();
    }

    public String password() {
        return database().password();
    }

    /** Whether it may be restarted; one that the environment names may not. */
    public boolean isOurs() {
        return server().isOurs();
    }

    /** The server rolls back what is open, stops and starts again with its data. */
    public void restart() {
        server().restart(Stop.FAST);
    }

    /** The server ends where it is and starts again, recovering what was committed. */
    public void crash() {
        server().restart(Stop.IMMEDIATE);
    }

    /**
     * For what is no test class, or one of an engine that knows no extensions: a server for this one alone.
     *
     * @return what ends it
     */
    public AutoCloseable open() {
        var own = GivenPostgres.find().orElseGet(EmbeddedServer::start);
        server = own;
        database = own.create("test_" + UUID.randomUUID().toString().replace("-", ""));
        return own;
    }

    private Postgres server() {
        return Objects.requireNonNull(server, "not before the test class has begun");
    }

    private Database database() {
        return Objects.requireNonNull(database, "not before the test class has begun");
    }
}
