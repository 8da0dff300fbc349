package io.festivalplayer.common.job;

import io.festivalplayer.common.lineup.NameKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The joint billings of a job, such as "A x B", and their parts. Safe for use by many threads; throws Spring's
 * {@code DataAccessException} when the database is away.
 */
public final class JointBillings {

    private static final String ON_THE_BILL =
            "No artist has this name, and each of the names in it is on the bill by itself.";

    /** Those that parts take the place of, and how far what follows each place is moved by those before it. */
    private static final String PARTED = """
            with parted as (
                select position, names, keys,
                    coalesce(sum(cardinality(names) - 1) over (order by position
                        rows between unbounded preceding and 1 preceding), 0) as shift
                from jsonb_to_recordset(:parted::jsonb) as parted (position integer, names text[],
                    keys text[])
                where cardinality(names) > 0)
            """;

    private static final String ALSO = """
            %1$s = case when whole.%1$s = any(string_to_array(other.%1$s, ', ')) then other.%1$s
                else nullif(concat_ws(', ', other.%1$s, whole.%1$s), '') end
            """;

    private static final String JOIN =
            "update act other set " + ALSO.formatted("day") + ", " + ALSO.formatted("stage") + """
            , version = job.version
            from job, jsonb_to_recordset(:parted::jsonb) as parted (position integer, others integer[]), act whole
            where job.id = :id and whole.job_id = :id and whole.position = parted.position
              and other.job_id = :id and other.position = any(parted.others)
            """;

    /** Decided once: a listener who takes it back is not asked again. */
    private static final String LEAVE_OUT = """
            update act set state = 'skipped', before_skip = act.state, parts = null, reason = :reason, version = job.version
            from job, jsonb_to_recordset(:parted::jsonb) as parted (position integer, names text[])
            where job.id = :id and act.job_id = :id and act.position = parted.position
              and cardinality(parted.names) = 0
            """;

    /** Out of each other's way: a place is taken once at every moment. */
    private static final String SET_ASIDE = PARTED + """
            update act set position = -1 - position
            where job_id = :id and position >= (select min(position) from parted)
            """;

    private static final String PUT_IN = PARTED + """
            insert into act (job_id, position, name, original, day, stage, note, artist_id, version)
            select job.id, parted.position + parted.shift + part.place - 1, part.name, whole.original, whole.day,
                whole.stage, whole.note, correction.artist_id, job.version
            from parted
            cross join lateral unnest(parted.names, parted.keys) with ordinality as part (name, name_key, place)
            join act whole on whole.job_id = :id and whole.position = -1 - parted.position
            join job on job.id = :id
            left join correction
                on correction.account_id = job.account_id and correction.name_key = part.name_key
            """;

    private static final String TAKE_OUT =
            PARTED + "delete from act using parted where job_id = :id and act.position = -1 - parted.position";

    private static final String MOVE_UP = PARTED + """
            update act set version = job.version, position = -1 - act.position + (
                select sum(cardinality(names) - 1) from parted where parted.position < -1 - act.position)
            from job where job.id = :id and act.job_id = :id and act.position < 0
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final JsonColumn json;

    JointBillings(JdbcClient sql, TransactionTemplate transactions, JsonColumn json) {
        this.sql = sql;
        this.transactions = transactions;
        this.json = json;
    }

    /** As the statements take it. */
    private record Row(int position, List<String> names, List<String> keys, List<Integer> others) {

        static Row of(PartedAct act) {
            var keys =
                    act.names().stream().map(name -> NameKey.of(name).value()).toList();
            return new Row(act.position(), act.names(), keys, act.others());
        }
    }

    /**
     * The joint billings that were looked for by name, and of which no artist is known.
     *
     * @param jobId the job
     * @return their parts, by their places on the bill
     */
    public Map<Integer, List<String>> open(UUID jobId) {
        var parts = new HashMap<Integer, List<String>>();
        sql.sql("""
                        select position, parts from act
                        where job_id = :id and parts is not null and artist_id is null
                          and state in ('unsure', 'not_found')
                        """).param("id", jobId).query(row -> {
            parts.put(row.getInt("position"), JobRows.texts(row, "parts"));
        });
        return parts;
    }

    /**
     * Save point: parts take the place of joint billings, each with its whole's line, day, stage and note, and are
     * still to be looked for. What follows moves up.
     *
     * @param lease the lease
     * @param parted what becomes of which
     * @throws LeaseLost if it no longer counts
     */
    public void part(Lease lease, List<PartedAct> parted) {
        var rows = json.write(parted.stream().map(Row::of).toList());
        transactions.executeWithoutResult(transaction -> {
            if (sql.sql("update job set version = version + 1, attempts = 0" + Fence.HELD)
                            .params(Fence.held(lease))
                            .update()
                    == 0) {
                throw new LeaseLost(lease);
            }
            for (var step : List.of(JOIN, LEAVE_OUT, SET_ASIDE, PUT_IN, TAKE_OUT, MOVE_UP)) {
                sql.sql(step)
                        .param("id", lease.jobId())
                        .param("parted", rows)
                        .param("reason", ON_THE_BILL)
                        .update();
            }
        });
    }
}
