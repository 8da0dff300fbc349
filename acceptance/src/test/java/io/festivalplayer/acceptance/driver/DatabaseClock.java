package io.festivalplayer.acceptance.driver;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The one clock that gateway and workers compare times on: a function in their database. Put forward, it ends waits at
 * once; it never goes back.
 */
public final class DatabaseClock {

    private final String url;
    private final String user;
    private final String password;
    private Duration lead = Duration.ZERO;

    public DatabaseClock(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public void advance(Duration step) {
        lead = lead.plus(step);
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create or replace function festival_now() returns timestamptz
                        language sql volatile parallel safe
                        as $$ select clock_timestamp() + interval '%d milliseconds' $$
                    """.formatted(lead.toMillis()));
        } catch (SQLException e) {
            throw new IllegalStateException("the clock cannot be put forward", e);
        }
    }

    /** Ends a wait. */
    public void advanceTo(Instant time) {
        var step = Duration.between(now(), time);
        if (step.isPositive()) {
            advance(step);
        }
    }

    public Instant now() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select festival_now()")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException("the clock cannot be read", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
