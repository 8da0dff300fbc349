package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.Dispatches.PerQueue;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Most jobs are finished, and then many come at once, while PostgreSQL still thinks that next to none are unfinished
 * and takes ways that are good for one. Rows are counted and not time.
 */
class ManyWaitingJobsTest {

    private static final int WAITING = 200;

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);

    private UUID listener;

    @BeforeEach
    void manyHaveFinishedAndManyCome() {
        listener = room.listener();
        var others = IntStream.range(0, 50).mapToObj(_ -> room.listener()).toList();
        database.sql().sql("""
                        insert into job (id, account_id, state, request_hash, playlist_name, playlist_description,
                            playlist_public, options)
                        select gen_random_uuid(), id, 'succeeded', '', '', '', false, '{"tracksPerArtist": 3}'
                        from account, generate_series(1, 50)
                        """).update();
        database.sql().sql("vacuum analyze job").update();
        room.queued(listener, "Björk");
        IntStream.range(1, WAITING).forEach(number -> room.queued(others.get(number % 50), "Sigur Rós"));
    }

    @Test
    void to_count_an_accounts_jobs_no_others_are_read() {
        var read = rowsReadBy(() -> database.sql()
                .sql("select unfinished_jobs(:id)")
                .param("id", listener)
                .query(Integer.class)
                .single());

        assertThat(read).isEqualTo(1);
    }

    @Test
    void to_choose_the_next_each_is_read_a_few_times() {
        var dispatches = room.dispatches();

        assertThat(rowsReadBy(() -> dispatches.takeDue(new PerQueue(10, 0)))).isBetween(WAITING, 6 * WAITING);
    }

    @Test
    void to_see_whether_one_may_go_at_once_each_is_read_once() {
        var dispatches = room.dispatches();
        var job = room.queued(listener, "Björk");

        assertThat(rowsReadBy(() -> dispatches.take(job))).isBetween(WAITING, 2 * WAITING + 10);
    }

    @Test
    void to_see_whether_it_is_others_turn_each_is_read_a_few_times() {
        var dispatches = room.dispatches();
        var job = room.queued(listener, "Björk");

        assertThat(rowsReadBy(() -> dispatches.isOthersTurn(job))).isBetween(WAITING, 3 * WAITING);
    }

    @Test
    void to_see_what_is_left_to_do_each_is_read_once() {
        var backlog = new Backlog(database.sql());

        assertThat(rowsReadBy(backlog::look)).isEqualTo(WAITING);
    }

    /** On one connection, since PostgreSQL tells at once only what the one that asks has read. */
    private static int rowsReadBy(Runnable work) {
        var read = new TransactionTemplate(database.transactions()).execute(_ -> {
            int before = rowsRead();
            work.run();
            return rowsRead() - before;
        });
        return Objects.requireNonNull(read);
    }

    private static int rowsRead() {
        return database.sql()
                .sql("select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = 'job'")
                .query(Integer.class)
                .single();
    }
}
