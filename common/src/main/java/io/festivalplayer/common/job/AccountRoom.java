package io.festivalplayer.common.job;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many unfinished jobs an account may have. Only to be used inside a transaction; a new job asks the database's
 * {@code has_room} for the same in the statement that stores it.
 */
final class AccountRoom {

    static final int LIMIT = 20;
    static final int REVIEWS = 50;
    static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    private static final String UNFINISHED = "unfinished_jobs(:account)";

    private static final String IN_REVIEW = "open_reviews(:account)";

    private final JdbcClient sql;

    AccountRoom(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Two requests of an account at once cannot both be the last that fits. Rows that only refer to the account, such
     * as a correction, are written meanwhile.
     */
    void lock(UUID accountId) {
        sql.sql("select id from account where id = :id for no key update")
                .param("id", accountId)
                .query(UUID.class)
                .single();
    }

    /** For who has just added one: whether that was too many, and of what. */
    Optional<Submission.Full> exceeded(UUID accountId) {
        if (count(UNFINISHED, accountId) > LIMIT) {
            return Optional.of(fullOfJobs());
        }
        return count(IN_REVIEW, accountId) > REVIEWS ? Optional.of(fullOfReviews()) : Optional.empty();
    }

    static Submission.Full fullOfJobs() {
        return new Submission.TooMany(LIMIT, TRY_AGAIN);
    }

    static Submission.Full fullOfReviews() {
        return new Submission.TooManyReviews(REVIEWS, TRY_AGAIN);
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
