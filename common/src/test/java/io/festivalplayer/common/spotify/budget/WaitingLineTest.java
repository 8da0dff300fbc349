package io.festivalplayer.common.spotify.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who asks when several wait for the same. */
class WaitingLineTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final WaitingLine line = new WaitingLine();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final AtomicInteger asking = new AtomicInteger();

    @AfterEach
    void answerAll() {
        answer.countDown();
    }

    @Test
    void while_the_first_asks_the_others_do_not() {
        var first = join(LONG);
        await("the first asks").until(() -> asking.get() == 1);

        var second = join(LONG);

        assertThat(second).isNotDone();
        assertThat(asking).hasValue(1);
        assertThat(first).isNotDone();
    }

    @Test
    void the_next_asks_when_the_first_has_an_answer() {
        var first = join(LONG);
        var second = join(LONG);

        answer.countDown();

        assertThat(CompletableFuture.allOf(first, second)).succeedsWithin(LONG);
        assertThat(asking).hasValue(2);
    }

    @Test
    void whose_patience_ends_asks_out_of_turn() {
        join(LONG);
        await("the first asks").until(() -> asking.get() == 1);

        join(Duration.ofMillis(1));

        await("the second asks").until(() -> asking.get() == 2);
    }

    @Test
    void a_failure_lets_the_next_ask() {
        var failed = CompletableFuture.runAsync(() -> line.inTurn(LONG, () -> {
            throw new IllegalStateException("the database is away");
        }));
        assertThat(failed).failsWithin(LONG);

        assertThat(line.inTurn(LONG, () -> "an answer")).isEqualTo("an answer");
    }

    private CompletableFuture<Integer> join(Duration patience) {
        return CompletableFuture.supplyAsync(
                () -> line.inTurn(patience, () -> {
                    var number = asking.incrementAndGet();
                    try {
                        answer.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return number;
                }),
                Thread::startVirtualThread);
    }
}
