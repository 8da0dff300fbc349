package io.festivalplayer.acceptance.driver;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the database says about jobs, and what a test does to it behind the workers' backs. */
public record JobTable(String url, String user, String password) {

    private static final String UNFINISHED = "(state in ('queued', 'matching', 'building') or removal = 'pending')";

    /**
     * A message that was or will be sent for a job.
     *
     * @param jobId the job
     * @param dispatch the number of its latest message
     */
    public record Sent(UUID jobId, int dispatch) {}

    /** The latest messages of all jobs that are not finished. */
    public List<Sent> unfinished() {
        return sent("select id, dispatch from job where " + UNFINISHED);
    }

    /** The latest messages of all jobs. */
    public List<Sent> all() {
        return sent("select id, dispatch from job");
    }

    /** All leases end at once, while the workers that hold them go on. */
    public void stealLeases() {
        execute("update job set lease_until = festival_now() - interval '1 second' where lease_until > festival_now()");
    }

    /** Whether a job's row is so, as an SQL condition. */
    public boolean is(String jobId, String condition) {
        return number("select count(*) from job where id = '%s' and (%s)".formatted(jobId, condition)) == 1;
    }

    /**
     * From now on an update takes so long, its row locked, when it makes this condition on {@code old} and {@code new}
     * true.
     */
    public void slowDown(String condition, Duration by) {
        execute("""
                create or replace function slow_update() returns trigger language plpgsql
                    as $$ begin perform pg_sleep(%d / 1000.0); return new; end $$;
                create or replace trigger slow_update before update on job for each row when (%s)
                    execute function slow_update();
                """.formatted(by.toMillis(), condition));
    }

    /** No update is slow any more. */
    public void fullSpeed() {
        execute("drop trigger if exists slow_update on job");
    }

    /** Runs a statement as it is. */
    public void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("refused: " + sql, e);
        }
    }

    /** The first value of the first row, as a number. */
    public long number(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalStateException("no row: " + sql);
            }
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("refused: " + sql, e);
        }
    }

    private List<Sent> sent(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<Sent>();
            while (rows.next()) {
                found.add(new Sent(rows.getObject(1, UUID.class), rows.getInt(2)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("refused: " + sql, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
