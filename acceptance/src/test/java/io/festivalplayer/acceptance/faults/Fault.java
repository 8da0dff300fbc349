package io.festivalplayer.acceptance.faults;

import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.JobMessages;
import io.festivalplayer.acceptance.driver.JobTable.Sent;
import io.festivalplayer.acceptance.system.FestivalSystem;
import io.festivalplayer.acceptance.system.Part;
import io.festivalplayer.acceptance.system.Wire;
import io.festivalplayer.acceptance.system.Wires;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the random harness breaks. Each fault is over when its method returns, but for what it has set off. */
enum Fault {
    KILL_WORKER(30) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            var worker = readyWorker(festival, strike);
            worker.kill();
            worker.start();
        }
    },
    STOP_WORKER(2) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            var worker = readyWorker(festival, strike);
            worker.terminate();
            worker.start();
        }
    },
    FREEZE_WORKER(1) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            var worker = strike.choose(festival.workers());
            worker.freeze();
            sleep(LONGER_THAN_A_LEASE);
            worker.thaw();
        }
    },
    STEAL_LEASES(4) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            festival.jobs().stealLeases();
        }
    },
    REPEAT_MESSAGES(2) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            var twice = Stream.concat(
                            festival.jobs().unfinished().stream(),
                            festival.jobs().unfinished().stream().map(Fault::older))
                    .map(JobMessages::text)
                    .flatMap(text -> Stream.of(text, text))
                    .collect(Collectors.toList());
            Collections.shuffle(twice, new Random(strike.choice()));
            new JobMessages(festival.rabbit().uri()).publish(strike.choose(JobMessages.QUEUES), twice);
        }
    },
    LOSE_ANSWERS(3) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            festival.sandbox()
                    .plan(Map.of(
                            "method",
                            strike.choose(List.of("POST", "PUT")),
                            "path",
                            strike.choose(List.of("/v1/me/playlists", "/v1/playlists/*/items")),
                            "after",
                            strike.choice() % 3 > 0,
                            "drop",
                            strike.choice() % 5 > 2,
                            "times",
                            1));
        }
    },
    KILL_GATEWAY(1) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            festival.gateway().awaitReady();
            festival.gateway().kill();
            festival.gateway().start();
        }
    },
    CLOSE_BROKER_CONNECTIONS(1) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            festival.rabbit().closeConnections();
        }
    },
    STOP_BROKER(1) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            festival.rabbit().stop();
            festival.rabbit().start();
        }
    },
    KILL_BROKER(1, festival -> festival.rabbit().isOurs()) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            festival.rabbit().crash();
        }
    },
    EMPTY_BROKER(1, festival -> festival.rabbit().isOurs()) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            festival.rabbit().crashAndLoseData();
        }
    },
    RESTART_DATABASE(1, festival -> festival.postgres().isOurs()) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            festival.postgres().restart();
        }
    },
    CRASH_DATABASE(1, festival -> festival.postgres().isOurs()) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            festival.postgres().crash();
        }
    },
    CUT_WIRE(1) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            wire(festival, strike).cut();
            sleep(A_WHILE);
            wire(festival, strike).heal();
        }
    },
    HOLD_WIRE(1) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            wire(festival, strike).hold();
            sleep(A_WHILE);
            wire(festival, strike).heal();
        }
    },
    SLOW_WIRE(1) {
        @Override
        void strike(FestivalSystem festival, Strike strike) {
            wire(festival, strike).slow(Duration.ofMillis(200));
            sleep(A_WHILE);
            wire(festival, strike).heal();
        }
    };

    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(9);
    private static final Duration A_WHILE = Duration.ofSeconds(3);

    private final int weight;
    private final Predicate<FestivalSystem> possible;

    Fault(int weight) {
        this(weight, _ -> true);
    }

    Fault(int weight, Predicate<FestivalSystem> possible) {
        this.weight = weight;
        this.possible = possible;
    }

    abstract void strike(FestivalSystem festival, Strike strike);

    /** Whether this system's servers may be treated so. */
    boolean isPossible(FestivalSystem festival) {
        return possible.test(festival);
    }

    /** How often it comes, compared with the others. */
    int weight() {
        return weight;
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Which one is chosen depends on which have come up again. */
    private static Part readyWorker(FestivalSystem festival, Strike strike) {
        var ready = await("a worker is ready")
                .atMost(Duration.ofMinutes(4))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> festival.workers().stream().filter(Part::isReady).toList(), workers -> !workers.isEmpty());
        return strike.choose(ready);
    }

    private static Wire wire(FestivalSystem festival, Strike strike) {
        var parts = Stream.concat(Stream.of(festival.gateway()), festival.workers().stream())
                .map(Part::wires)
                .toList();
        Wires wires = strike.choose(parts);
        return strike.choose(List.of(wires.broker(), wires.database(), wires.spotify()));
    }

    private static Sent older(Sent sent) {
        return new Sent(sent.jobId(), Math.max(0, sent.dispatch() - 1));
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in a fault", e);
        }
    }
}
