package io.festivalplayer.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.JobMessages;
import io.festivalplayer.acceptance.driver.JobTable.Sent;
import io.festivalplayer.acceptance.driver.SandboxControl.Call;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message only says "look at this job": twice, late, old or in any order, it changes nothing. */
class RepeatedMessagesIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.thatBreaks();

    private static final int FANS = 4;

    private final Random random = new Random(1);

    @Test
    void messages_that_come_many_times_and_in_any_order_make_one_playlist_a_job() {
        festival.sandbox().set(Map.of("latencyMs", 50));
        var crowd = new Crowd(festival, List.of(KnownBill.large(festival)), FANS, 1);
        var before = creates();

        var jobs = crowd.orderOnce();
        await("all jobs are done")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    repeat(festival.jobs().unfinished());
                    return crowd.isDone();
                });
        repeat(festival.jobs().all());

        assertThat(crowd.settle().findings()).isEmpty();
        assertThat(creates() - before).isEqualTo(jobs.size());
    }

    /** Each message since the first, each twice, shuffled, to both queues. */
    private void repeat(List<Sent> latest) {
        var messages = latest.stream()
                .flatMap(RepeatedMessagesIT::sinceTheFirst)
                .map(JobMessages::text)
                .flatMap(text -> Stream.of(text, text))
                .collect(Collectors.toList());
        Collections.shuffle(messages, random);
        JobMessages.QUEUES.forEach(queue -> new JobMessages(festival.rabbit().uri()).publish(queue, messages));
    }

    private static Stream<Sent> sinceTheFirst(Sent sent) {
        return IntStream.rangeClosed(1, sent.dispatch()).mapToObj(number -> new Sent(sent.jobId(), number));
    }

    private static long creates() {
        return festival.sandbox().calls("/v1/me/playlists").stream()
                .map(Call::method)
                .filter("POST"::equals)
                .count();
    }
}
