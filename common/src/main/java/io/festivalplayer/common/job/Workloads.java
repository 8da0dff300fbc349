package io.festivalplayer.common.job;

import io.festivalplayer.common.job.Workload.Standing;
import io.festivalplayer.common.job.Workload.Standings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts what is left to do, by statements that grow with the unfinished jobs and not with the others. Safe for use by
 * many threads; throws Spring's {@code DataAccessException} when the database is away.
 */
final class Workloads {

    /** What PostgreSQL finds without reading the finished jobs, of which there are many more. */
    static final String UNFINISHED = "(has_work or state = 'review')";

    private static final String STANDINGS = """
            select case when state in ('succeeded', 'failed', 'cancelled') then 'FOLLOW_UP' else upper(state) end as standing,
                count(*) as jobs, extract(epoch from festival_now() - min(created_at)) as oldest
            from job where %s group by standing
            """.formatted(UNFINISHED);

    private static final String WAITING = """
            select waiting_reason, count(*) as jobs from job
            where has_work and available_at > festival_now() and waiting_reason is not null group by waiting_reason
            """;

    /** Of what was sent before, the time away from workers begins when it was last sent. */
    private static final String DELIVERY = """
            select count(*) filter (where lease_until >= festival_now()) as running,
                count(*) filter (where lease_until < festival_now()) as abandoned,
                count(*) filter (where %1$s) as due,
                coalesce(extract(epoch from festival_now() - min(available_at) filter (
                    where state = 'queued' and available_at <= festival_now())), 0) as queue_age,
                coalesce(extract(epoch from festival_now()
                    - min(greatest(available_at, dispatched_at)) filter (where %1$s)), 0) as lag
            from job where has_work
            """.formatted(Dispatches.DUE);

    private final JdbcClient sql;

    Workloads(JdbcClient sql) {
        this.sql = sql;
    }

    Workload look() {
        var standings = new EnumMap<Standing, Standings>(Standing.class);
        sql.sql(STANDINGS).query(row -> {
            standings.put(
                    Standing.valueOf(row.getString("standing")),
                    new Standings(row.getInt("jobs"), row.getDouble("oldest")));
        });
        var waiting = new HashMap<WaitReason, Integer>();
        sql.sql(WAITING).query(row -> {
            waiting.put(WaitReason.of(row.getString("waiting_reason")), row.getInt("jobs"));
        });
        return sql.sql(DELIVERY)
                .query((row, number) -> workload(standings, waiting, row))
                .single();
    }

    private static Workload workload(
            Map<Standing, Standings> standings, Map<WaitReason, Integer> waiting, ResultSet row) throws SQLException {
        return new Workload(
                Map.copyOf(standings),
                Map.copyOf(waiting),
                row.getInt("running"),
                row.getInt("abandoned"),
                row.getInt("due"),
                row.getDouble("queue_age"),
                row.getDouble("lag"));
    }
}
