package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

class AccountRoomTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);

    @Test
    void to_count_an_accounts_jobs_nobody_elses_are_read_though_none_waited_when_it_was_planned() {
        var listener = room.listener();
        IntStream.range(0, 50).forEach(_ -> room.listener());
        manyFinishedJobs();
        database.sql().sql("vacuum analyze job").update();
        room.queued(listener, "Björk");
        IntStream.range(0, 50).forEach(_ -> room.queued(room.listener(), "Sigur Rós"));

        assertThat(rowsReadToCount(listener)).isEqualTo(1);
    }

    /** With few rows PostgreSQL reads all, whatever the indexes. */
    private static void manyFinishedJobs() {
        database.sql().sql("""
                        insert into job (id, account_id, state, request_hash, playlist_name, playlist_description,
                            playlist_public, options)
                        select gen_random_uuid(), id, 'succeeded', '', '', '', false, '{}'
                        from account, generate_series(1, 50)
                        """).update();
    }

    /** On one connection, since PostgreSQL tells at once only what the one that asks has read. */
    private int rowsReadToCount(UUID listener) {
        var read = new TransactionTemplate(database.transactions()).execute(_ -> {
            int before = rowsRead();
            database.sql()
                    .sql("select unfinished_jobs(:id)")
                    .param("id", listener)
                    .query(Integer.class)
                    .single();
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
