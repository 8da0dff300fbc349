package io.festivalplayer.common.job;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many unfinished jobs an account may have. Only to be used inside a transaction. */
final class AccountRoom {

    static final int LIMIT = 20;
    static final int REVIEWS = 50;
    static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    /** How many that are; takes {@code :account}. */
    static final String UNFINISHED = """
            (select count(*) from job
             where account_id = :account and has_work and state in ('queued', 'matching', 'building'))""";

    /** How many wait for the listener, or are to come there; takes {@code :account}. */
    static final String IN_REVIEW = """
            ((select count(*) from job where account_id = :account and state = 'review')
             + (select count(*) from job
                where account_id = :account and has_work and state in ('queued', 'matching')
                  and review <> 'never' and coalesce(confirmation, '') <> 'given'))""";

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

    /** For who has just added one: the limit that the account is beyond now. */
    OptionalInt exceeded(UUID accountId) {
        if (count(UNFINISHED, accountId) > LIMIT) {
            return OptionalInt.of(LIMIT);
        }
        return count(IN_REVIEW, accountId) > REVIEWS ? OptionalInt.of(REVIEWS) : OptionalInt.empty();
    }

    /** For who would add one. */
    boolean isFullOfReviews(UUID accountId) {
        return count(IN_REVIEW, accountId) >= REVIEWS;
    }

    private int count(String which, UUID accountId) {
        return sql.sql("select " + which)
                .param("account", accountId)
                .query(Integer.class)
                .single();
    }
}
