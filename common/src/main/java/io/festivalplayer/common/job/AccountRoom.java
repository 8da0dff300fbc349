package io.festivalplayer.common.job;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many unfinished jobs an account may have. Only to be used inside a transaction. */
final class AccountRoom {

    static final int LIMIT = 20;
    static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    /** How many that are; takes {@code :account}. */
    static final String UNFINISHED = """
            (select count(*) from job
             where account_id = :account and has_work and state in ('queued', 'matching', 'building'))""";

    private final JdbcClient sql;

    AccountRoom(JdbcClient sql) {
        this.sql = sql;
    }

    /** Two requests of an account at once cannot both be the last that fits. */
    void lock(UUID accountId) {
        sql.sql("select id from account where id = :id for update")
                .param("id", accountId)
                .query(UUID.class)
                .single();
    }

    /** For who has just added one. */
    boolean isOverfull(UUID accountId) {
        return sql.sql("select " + UNFINISHED)
                        .param("account", accountId)
                        .query(Integer.class)
                        .single()
                > LIMIT;
    }
}
