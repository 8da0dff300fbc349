package io.festivalplayer.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.Answer;
import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.system.FestivalSystem;
import io.festivalplayer.testing.AtOnce;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Between the 202 and the message stands only the job's row. */
class LostGatewayIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.thatBreaks();

    @AfterEach
    void mend() {
        festival.gateway().wires().heal();
        if (!festival.gateway().isAlive()) {
            festival.gateway().start();
        }
        festival.gateway().awaitReady();
    }

    @Test
    void a_job_whose_gateway_is_killed_before_it_could_send_the_message_is_done() {
        var crowd = Crowd.one(festival, KnownBill.small(festival));
        festival.gateway().wires().broker().hold();

        crowd.orderOnce();
        festival.gateway().kill();
        festival.gateway().wires().heal();
        festival.gateway().start();
        festival.gateway().awaitReady();

        assertThat(crowd.settle()).satisfies(books -> {
            assertThat(books.findings()).isEmpty();
            assertThat(books.accepted()).isEqualTo(1);
        });
    }

    @Test
    void fifty_posts_of_one_key_at_once_are_one_job() {
        var bill = KnownBill.small(festival);
        var listener = festival.listener("Hasty");
        listener.jobs();
        var key = UUID.randomUUID().toString();

        var answers = AtOnce.run(50, () -> listener.tryToOrder(bill.order("once"), key));

        assertThat(answers).extracting(Answer::status).containsOnly(202);
        assertThat(answers)
                .extracting(answer -> answer.as(Job.class).id())
                .containsOnly(answers.getFirst().as(Job.class).id());
        assertThat(listener.jobs()).hasSize(1);
    }

    @Test
    void while_the_database_is_out_of_reach_nothing_is_accepted_and_the_answer_says_when_to_come_back() {
        var bill = KnownBill.small(festival);
        var listener = festival.listener("Early");
        festival.gateway().wires().database().cut();

        var refused = listener.tryToOrder(bill.order("too early"), "too early");
        festival.gateway().wires().heal();
        await("the gateway answers again")
                .atMost(Duration.ofSeconds(30))
                .ignoreException(UncheckedIOException.class)
                .until(() -> listener.browser().get("/api/me").status() == 200);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(listener.jobs()).isEmpty();
    }
}
