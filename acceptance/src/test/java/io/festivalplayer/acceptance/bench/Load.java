package io.festivalplayer.acceptance.bench;

import io.festivalplayer.testing.AtOnce;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Sixteen connections that ask as fast as they are answered.
 *
 * @param server who is asked
 * @param requests for each connection what it asks, in turn
 * @param expected the status of every answer
 */
record Load(URI server, List<List<byte[]>> requests, int expected) {

    static final int CONNECTIONS = 16;

    /** What each of many asks, dealt out to the connections. */
    static Load dealt(URI server, List<byte[]> requests, int expected) {
        var hands = IntStream.range(0, CONNECTIONS)
                .mapToObj(hand -> IntStream.range(0, requests.size())
                        .filter(number -> number % CONNECTIONS == hand)
                        .mapToObj(requests::get)
                        .toList())
                .toList();
        return new Load(server, hands, expected);
    }

    /** Answers a second, while everybody asks for so long. */
    double during(Duration time) {
        return perSecond((connection, mine) -> {
            var end = System.nanoTime() + time.toNanos();
            var answers = 0;
            while (System.nanoTime() < end) {
                insist(connection.send(mine.get(answers % mine.size())));
                answers++;
            }
            return answers;
        });
    }

    /** Answers a second, while everybody asks all of theirs so often. */
    double rounds(int count) {
        return perSecond((connection, mine) -> {
            for (var round = 0; round < count; round++) {
                for (var request : mine) {
                    insist(connection.send(request));
                }
            }
            return count * mine.size();
        });
    }

    private interface Asking {
        int over(KeepAlive connection, List<byte[]> mine) throws IOException;
    }

    private double perSecond(Asking asking) {
        var works = new ArrayList<Callable<Integer>>();
        for (var mine : requests) {
            works.add(() -> {
                try (var connection = KeepAlive.to(server)) {
                    return asking.over(connection, mine);
                }
            });
        }
        var begin = System.nanoTime();
        var answers = AtOnce.run(works).stream().mapToInt(count -> count).sum();
        return answers * 1e9 / (System.nanoTime() - begin);
    }

    private void insist(int status) {
        if (status != expected) {
            throw new IllegalStateException("expected %d, got %d".formatted(expected, status));
        }
    }
}
