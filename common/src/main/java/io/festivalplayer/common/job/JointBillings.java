package io.festivalplayer.common.job;

import io.festivalplayer.common.lineup.Appearance;
import io.festivalplayer.common.lineup.NameKey;
import io.festivalplayer.common.remark.Remark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The joint billings of a job, such as "A x B", and their parts. Safe for use by many threads; throws Spring's
 * {@code DataAccessException} when the database is away.
 */
public final class JointBillings {

    private static final Remark ON_THE_BILL = new Remark(
            "parts_on_bill", "No artist has this name, and each of the names in it is on the bill by itself.");

    /** Those that parts take the place of, and how far what follows each place is moved by those before it. */
    private static final String PARTED = """
            with parted as (
                select position, names, keys, days, stages,
                    coalesce(sum(cardinality(names) - 1) over (order by position
                        rows between unbounded preceding and 1 preceding), 0) as shift
                from jsonb_to_recordset(:parted::jsonb) as parted (position integer, names text[],
                    keys text[], days text[], stages text[])
                where cardinality(names) > 0)
            """;

    private static final String JOIN = """
            update act other set day = nullif(joined.day, ''), stage = nullif(joined.stage, ''), version = job.version
            from job, jsonb_to_recordset(:joined::jsonb) as joined (position integer, day text, stage text)
            where job.id = :id and other.job_id = :id and other.position = joined.position
            """;

    private static final String RAISE = """
            update act other set headliner = true, version = job.version
            from job, jsonb_to_recordset(:parted::jsonb) as parted (position integer, others integer[]), act whole
            where job.id = :id and whole.job_id = :id and whole.position = parted.position and whole.headliner
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
            insert into act (job_id, position, name, original, day, stage, note, artist_id, headliner, version)
            select job.id, parted.position + parted.shift + part.place - 1, part.name, whole.original,
                nullif(part.day, ''), nullif(part.stage, ''), whole.note, correction.artist_id, whole.headliner,
                job.version
            from parted
            cross join lateral unnest(parted.names, parted.keys, parted.days, parted.stages)
                with ordinality as part (name, name_key, day, stage, place)
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

    /** As the statements take it; what is not known is empty. */
    private record Row(
            int position,
            List<String> names,
            List<String> keys,
            List<String> days,
            List<String> stages,
            List<Integer> others) {}

    private record Joined(int position, String day, String stage) {}

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
        transactions.executeWithoutResult(transaction -> {
            if (sql.sql("update job set version = version + 1, attempts = 0" + Fence.HELD)
                            .params(Fence.held(lease))
                            .update()
                    == 0) {
                throw new LeaseLost(lease);
            }
            var appearances = new Appearances(appearances(lease.jobId()));
            parted.forEach(appearances::add);
            var rows =
                    json.write(parted.stream().map(act -> row(act, appearances)).toList());
            var joined = json.write(appearances.joined().entrySet().stream()
                    .map(other -> new Joined(other.getKey(), day(other.getValue()), stage(other.getValue())))
                    .toList());
            var reason = json.write(ON_THE_BILL);
            for (var step : List.of(JOIN, RAISE, LEAVE_OUT, SET_ASIDE, PUT_IN, TAKE_OUT, MOVE_UP)) {
                sql.sql(step)
                        .param("id", lease.jobId())
                        .param("parted", rows)
                        .param("joined", joined)
                        .param("reason", reason)
                        .update();
            }
        });
    }

    private Map<Integer, Appearance> appearances(UUID jobId) {
        var appearances = new HashMap<Integer, Appearance>();
        sql.sql("select position, day, stage from act where job_id = :id")
                .param("id", jobId)
                .query(row -> {
                    appearances.put(
                            row.getInt("position"),
                            new Appearance(
                                    Optional.ofNullable(row.getString("day")),
                                    Optional.ofNullable(row.getString("stage"))));
                });
        return appearances;
    }

    private static Row row(PartedAct act, Appearances appearances) {
        var of = act.names().stream().map(appearances::of).toList();
        return new Row(
                act.position(),
                act.names(),
                act.names().stream().map(name -> NameKey.of(name).value()).toList(),
                of.stream().map(JointBillings::day).toList(),
                of.stream().map(JointBillings::stage).toList(),
                act.others());
    }

    private static String day(Appearance appearance) {
        return appearance.day().orElse("");
    }

    private static String stage(Appearance appearance) {
        return appearance.stage().orElse("");
    }
}
