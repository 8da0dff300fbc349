package io.festivalplayer.common.spotify.budget;

import io.festivalplayer.common.spotify.budget.Allowance.Block;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The budget's rows of one app. Each method is one statement that answers at once. Safe for use by many threads and
 * processes; throws Spring's {@code DataAccessException} when the database is away.
 */
final class Ledger {

    private final JdbcClient sql;
    private final String app;
    private final BudgetSettings settings;

    Ledger(JdbcClient sql, String app, BudgetSettings settings) {
        this.sql = sql;
        this.app = app;
        this.settings = settings;
    }

    Turn draw(Lane lane, Optional<UUID> account) {
        return sql.sql("select * from draw_spotify_call(:app, :lane, :account, :upper, :window, :quota)")
                .param("app", app)
                .param("lane", lane.number())
                .param("account", account.orElse(null), Types.OTHER)
                .param("upper", settings.rate().calls())
                .param("window", settings.rate().windowMs())
                .param("quota", settings.quota().orElse(null), Types.INTEGER)
                .query((row, _) -> turn(row, lane))
                .single();
    }

    void refused(Permit permit, BlockReason reason, Duration wait) {
        sql.sql("select refuse_spotify_call(:app, :drawn, :reason, :wait, :upper, :window)::text")
                .param("app", app)
                .param("drawn", permit.drawnAt())
                .param("reason", reason.code())
                .param("wait", wait.toMillis())
                .param("upper", settings.rate().calls())
                .param("window", settings.rate().windowMs())
                .query(String.class)
                .optional();
    }

    void gotThrough(Permit permit) {
        sql.sql("""
                        update spotify_budget set probing = false, probe_until = null, admitted_until = null
                        where app = :app and blocked_since < :drawn
                        """).param("app", app).param("drawn", permit.drawnAt()).update();
    }

    /** From now on it is known to have reached Spotify, and when at the latest. */
    void answered(Permit permit) {
        sql.sql("select answer_spotify_call(:app, :lane, :drawn)::text")
                .param("app", app)
                .param("lane", permit.lane().number())
                .param("drawn", permit.drawnAt())
                .query(String.class)
                .optional();
    }

    /** It is not known whether the probe got through, so another may try. */
    void unanswered(Permit permit) {
        sql.sql("update spotify_budget set probe_until = null where app = :app and blocked_since < :drawn")
                .param("app", app)
                .param("drawn", permit.drawnAt())
                .update();
    }

    /** True for one caller every five seconds while a block has ended and no call has got through. */
    boolean admitOne() {
        return sql.sql("""
                        update spotify_budget set admitted_until = festival_now() + interval '5 seconds'
                        where app = :app and probing and coalesce(admitted_until <= festival_now(), true)
                        """).param("app", app).update() == 1;
    }

    void release() {
        sql.sql("update spotify_budget set blocked_until = null, probe_until = null where app = :app")
                .param("app", app)
                .update();
    }

    void pin(Optional<Integer> calls) {
        sql.sql("""
                        insert into spotify_budget (app, pinned) values (:app, :pinned)
                        on conflict (app) do update set pinned = excluded.pinned
                        """)
                .param("app", app)
                .param("pinned", calls.orElse(null), Types.INTEGER)
                .update();
    }

    Allowance allowance() {
        return sql.sql("""
                        with clock as (select festival_now() as now)
                        select budget.*, clock.now,
                            spotify_used(:app, :window, now) as used,
                            spotify_used_in_day(:app, now) as used_in_day,
                            (select min(at) + spotify_day() from spotify_calls_by_hour
                             where app = :app and at > now - spotify_day()) as day_grows,
                            spotify_quota_free_at(:app, :quota, now) as quota_free_at,
                            coalesce(spotify_limit(budget, :upper, :window, now), :upper) as present_limit
                        from clock left join spotify_budget budget on budget.app = :app
                        """)
                .param("app", app)
                .param("upper", settings.rate().calls())
                .param("window", settings.rate().windowMs())
                .param("quota", settings.quota().orElse(null), Types.INTEGER)
                .query(this::allowance)
                .single();
    }

    private static Turn turn(ResultSet row, Lane lane) throws SQLException {
        @Nullable String reason = row.getString("reason");
        return reason == null
                ? new Turn.Granted(new Permit(
                        row.getObject("drawn_at", OffsetDateTime.class), lane, row.getBoolean("probe"), false))
                : new Turn.Refused(BlockReason.of(reason), Duration.ofMillis(row.getLong("wait_ms")));
    }

    private Allowance allowance(ResultSet row, int number) throws SQLException {
        var limit = row.getInt("present_limit");
        var usedInDay = row.getInt("used_in_day");
        // What went well since the quota was last used up was allowed, so the quota is at least that.
        var seenQuota = number(row, "quota_seen").map(seen -> Math.max(seen, usedInDay));
        return new Allowance(
                new Rate(limit, settings.rate().window()),
                row.getInt("used"),
                number(row, "proven").orElse(Allowance.unproven(limit)),
                usedInDay,
                settings.quota().or(() -> seenQuota),
                time(row, "day_grows"),
                block(row),
                number(row, "learned"),
                number(row, "pinned"),
                row.getBoolean("probing"));
    }

    private static Optional<Block> block(ResultSet row) throws SQLException {
        var now = time(row, "now").orElseThrow();
        var blocked = time(row, "blocked_until").filter(now::isBefore);
        if (blocked.isPresent()) {
            return Optional.of(block(BlockReason.of(row.getString("block_reason")), now, blocked.get()));
        }
        return time(row, "quota_free_at").map(until -> block(BlockReason.QUOTA, now, until));
    }

    private static Block block(BlockReason reason, Instant now, Instant until) {
        return new Block(reason, until, Duration.between(now, until));
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
