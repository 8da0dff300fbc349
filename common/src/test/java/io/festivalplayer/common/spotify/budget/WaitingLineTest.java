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
        await("the second waits").until(() -> line.length() == 2);

        assertThat(asking).hasValue(1);
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();
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
    void when_the_line_is_disbanded_all_ask() {
        join(LONG);
        join(LONG);
        join(LONG);
        await("all are there").until(() -> line.length() == 3);

        line.disband();

        await("all ask").until(() -> asking.get() == 3);
    }

    @Test
    void a_failure_lets_all_others_ask_for_themselves() {
        var failure = new CountDownLatch(1);
        var failed = CompletableFuture.runAsync(
                () -> line.inTurn(LONG, () -> {
                    awaitUninterrupted(failure);
                    throw new IllegalStateException("the database is away");
                }),
                Thread::startVirtualThread);
        await("the first asks").until(() -> line.length() == 1);
        join(LONG);
        join(LONG);
        await("the others wait").until(() -> line.length() == 3);

        failure.countDown();

        await("both ask").until(() -> asking.get() == 2);
        assertThat(failed).failsWithin(LONG);
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
                    awaitUninterrupted(answer);
                    return number;
                }),
                Thread::startVirtualThread);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
