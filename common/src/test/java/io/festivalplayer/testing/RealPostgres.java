package io.festivalplayer.testing;

import io.festivalplayer.testing.Postgres.Database;
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

    private @Nullable Database database;

    @Override
    public void beforeAll(ExtensionContext context) {
        // Nested classes come here again and stay with their outer class's database.
        if (database == null) {
            database = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                    .computeIfAbsent(Postgres.class, _ -> server(), Postgres.class)
                    .create("test_" + UUID.randomUUID().toString().replace("-", ""));
        }
    }

    private static Postgres server() {
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

    private Database database() {
        return Objects.requireNonNull(database, "not before the test class has begun");
    }
}
