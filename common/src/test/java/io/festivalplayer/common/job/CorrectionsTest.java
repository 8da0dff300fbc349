package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whom a listener has chosen for a name, and their next jobs. */
class CorrectionsTest extends ReviewedBill {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    CorrectionsTest() {
        super(database);
    }

    @Test
    void a_correction_is_taken_by_the_listeners_next_job_whatever_the_spelling() {
        choose(inReview(), UNSURE, "other", "other-1");

        var next = room.queued(listener, "BJÖRK!", "Sigur Rós");

        assertThat(room.runs().pendingActs(next))
                .containsExactly(
                        new PendingAct(0, "BJÖRK!", Optional.of("other")),
                        new PendingAct(1, "Sigur Rós", Optional.empty()));
    }

    @Test
    void a_correction_is_no_one_elses() {
        choose(inReview(), UNSURE, "other", "other-1");

        var others = room.queued(room.listener(), "Björk");

        assertThat(room.runs().pendingActs(others))
                .extracting(PendingAct::artistId)
                .containsExactly(Optional.empty());
    }

    @Test
    void the_last_correction_counts() {
        var job = inReview();
        choose(job, UNSURE, "other", "other-1");
        choose(job, UNSURE, "third", "third-1");

        assertThat(room.runs().pendingActs(room.queued(listener, "Björk")))
                .extracting(PendingAct::artistId)
                .containsExactly(Optional.of("third"));
    }

    @Test
    void what_was_left_out_is_asked_for_again_the_next_time() {
        skip(inReview(), UNSURE);

        assertThat(room.runs().pendingActs(room.queued(listener, "Björk")))
                .extracting(PendingAct::artistId)
                .containsExactly(Optional.empty());
    }

    @Test
    void corrections_go_with_the_account() {
        choose(inReview(), UNSURE, "other", "other-1");

        database.sql()
                .sql("delete from account where id = :id")
                .param("id", listener)
                .update();

        assertThat(database.sql()
                        .sql("select count(*) from correction where account_id = :id")
                        .param("id", listener)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
