package io.festivalplayer.common.database;

import com.zaxxer.hikari.HikariDataSource;
import io.festivalplayer.testing.RealPostgres;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A real database in the shape of this release, empty before each test, with a clock that a test can put forward. Its
 * connections have the time limits of production.
 */
public final class MigratedDatabase implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final String LIMITS =
            "-c idle_in_transaction_session_timeout=5s -c lock_timeout=3s -c statement_timeout=10s";

    private final RealPostgres postgres = new RealPostgres();
    private @Nullable HikariDataSource pool;

    @Override
    public void beforeAll(ExtensionContext context) {
        postgres.beforeAll(context);
        migrate();
    }

    /** For tests of an engine that knows no extensions: a server for this one alone; returns what ends it. */
    public AutoCloseable open() {
        var server = postgres.open();
        migrate();
        return () -> {
            pool().close();
            server.close();
        };
    }

    private void migrate() {
        new Migrations(postgres.url(), postgres.user(), postgres.password()).apply();
        pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.url());
        pool.setUsername(postgres.user());
        pool.setPassword(postgres.password());
        pool.addDataSourceProperty("options", LIMITS);
        sql().sql("create table test_clock as select interval '0' as ahead").update();
        sql().sql("""
                create or replace function festival_now() returns timestamptz language sql volatile parallel safe
                as $$ select clock_timestamp() + ahead from test_clock $$
                """).update();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        empty();
    }

    /** Nothing is in it any more, and its clock goes right. */
    public void empty() {
        sql().sql("truncate account, spotify_budget, spotify_calls, spotify_calls_by_hour, account_calls_by_hour,"
                        + " catalogue_memory cascade")
                .update();
        sql().sql("update test_clock set ahead = '0'").update();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        pool().close();
    }

    /** The clock that all processes compare times on goes forward. */
    public void advance(Duration by) {
        sql().sql("update test_clock set ahead = ahead + :by * interval '1 millisecond'")
                .param("by", by.toMillis())
                .update();
    }

    /** The settings by which a Spring application reaches it. */
    public Map<String, String> settings() {
        return Map.of(
                "festival.database.url", postgres.url(),
                "festival.database.user", postgres.user(),
                "festival.database.password", postgres.password());
    }

    public JdbcClient sql() {
        return JdbcClient.create(pool());
    }

    public DataSource dataSource() {
        return pool();
    }

    public PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(pool());
    }

    private HikariDataSource pool() {
        return Objects.requireNonNull(pool, "not before the test class has begun");
    }
}
