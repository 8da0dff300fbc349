package io.festivalplayer.gateway.forecast;

import io.festivalplayer.common.job.DispatchSettings;
import io.festivalplayer.common.job.UnfinishedJob;
import io.festivalplayer.common.job.UnfinishedJob.Standing;
import io.festivalplayer.common.spotify.budget.Allowance.Block;
import io.festivalplayer.gateway.forecast.Turns.Turn;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.UUID;

/**
 * Plays the unfinished jobs forward by the rules of dispatch: a new job that fits into a first slice is done at once.
 * Of the others as many go on side by side as there are workers. While some wait, each of them has a slice, then those
 * go on who used least, each with its oldest job. Used once, by one thread.
 */
final class Rehearsal {

    /** However much there is to do, it is played in about so many steps. */
    private static final int STEPS = 20_000;

    /** A playlist is created, written in one or two calls, and looked at: one after the other. */
    private static final int BUILDING = 3;

    private final Look look;
    private final Turns turns;
    private final Flow flow;
    private final int step;
    private final Deque<UnfinishedJob> later;
    private final Map<UUID, Party> parties = new HashMap<>();
    private final Queue<Party> waiting = new PriorityQueue<>();
    /** A queue keeps its order, whoever comes after. */
    private final Queue<Party> sent = new ArrayDeque<>();

    private final List<Party> atWork = new ArrayList<>();
    private final List<UnfinishedJob> begins = new ArrayList<>();
    private final Map<UUID, Duration> ends = new HashMap<>();
    private double now;
    private int waited;

    private Rehearsal(Look look, Turns turns, Pace pace) {
        this.look = look;
        this.turns = turns;
        this.flow = new Flow(look.allowance(), pace);
        int all = look.jobs().stream().mapToInt(UnfinishedJob::left).sum();
        this.step = Math.max(1, all / STEPS);
        this.later = new ArrayDeque<>(look.jobs().stream()
                .sorted(Comparator.comparing(UnfinishedJob::parkedFor))
                .toList());
        this.now = seconds(look.allowance().block().map(Block::left).orElse(Duration.ZERO));
    }

    /**
     * What came of it.
     *
     * @param begins the jobs in the order of their first turns
     * @param ends how long from now each job ends
     */
    record Played(List<UnfinishedJob> begins, Map<UUID, Duration> ends) {}

    /** Leaves out what cannot be told. */
    static Played play(Look look, Turns turns, Pace pace) {
        var rehearsal = new Rehearsal(look, turns, pace);
        rehearsal.play();
        return new Played(rehearsal.begins, rehearsal.ends);
    }

    /** Who takes turns: an account, or a job. */
    private static final class Party implements Comparable<Party> {

        private static final Comparator<Party> ORDER =
                Comparator.<Party>comparingInt(party -> party.used).thenComparingInt(party -> party.number);

        private final Deque<Work> works = new ArrayDeque<>();
        private int used;
        private int number;
        private int leftOfTurn;
        private double turnEnds;
        private boolean isTurnOver;

        @Override
        public int compareTo(Party other) {
            return ORDER.compare(this, other);
        }
    }

    private record Work(UnfinishedJob job, int left) {}

    private void play() {
        while (Double.isFinite(now) && !(later.isEmpty() && atWork.isEmpty())) {
            if (atWork.isEmpty()) {
                now = Math.max(now, seconds(later.element().parkedFor()));
            }
            while (!later.isEmpty() && seconds(later.element().parkedFor()) <= now) {
                join(later.remove());
            }
            send();
            if (!atWork.isEmpty()) {
                goOn();
                send();
            }
        }
    }

    private void join(UnfinishedJob job) {
        if (look.isDoneAtOnce(job)) {
            doAtOnce(job);
            return;
        }
        var party = parties.computeIfAbsent(look.party(job), _ -> new Party());
        party.works.add(new Work(job, job.left()));
        if (party.works.size() == 1) {
            party.used = Math.max(party.used, job.usedInDay());
            var isServed = job.standing() == Standing.RUNNING || job.standing() == Standing.SENT;
            if (isServed) {
                sent.add(party);
            } else {
                await(party);
            }
        }
    }

    private void send() {
        do {
            while (!waiting.isEmpty() && sent.size() < look.dispatching().room()) {
                sent.add(waiting.remove());
            }
            while (!sent.isEmpty() && atWork.size() < look.workers()) {
                begin(sent.remove());
            }
        } while (!waiting.isEmpty() && atWork.size() < look.workers());
    }

    /** It has a worker of its own and goes before the others, who lose the calls. */
    private void doAtOnce(UnfinishedJob job) {
        begins.add(job);
        var slice = flow.first(job.left());
        end(job, now + slice.itself());
        now += slice.others();
    }

    private void begin(Party party) {
        var work = party.works.element();
        boolean isFirst = work.left() == work.job().left();
        if (isFirst) {
            begins.add(work.job());
        }
        boolean isUnderWay = isFirst && work.job().standing() == Standing.RUNNING;
        var seen = isUnderWay ? turns.of(work.job()) : Optional.<Turn>empty();
        if (seen.isPresent()) {
            goOn(party, work, seen.get());
        } else {
            // Slices that are under way end one after the other.
            beginTurn(party, isUnderWay ? (atWork.size() + 1.0) / look.workers() : 1);
        }
        atWork.add(party);
    }

    private void beginTurn(Party party, double part) {
        party.leftOfTurn = (int) Math.ceil(look.dispatching().sliceCalls() * part);
        party.turnEnds = now + seconds(look.dispatching().sliceTime()) * part;
        party.isTurnOver = false;
    }

    private void goOn(Party party, Work work, Turn turn) {
        party.leftOfTurn = look.dispatching().sliceCalls() - (work.job().done() - turn.doneBefore());
        party.turnEnds = now + seconds(look.dispatching().sliceTime().minus(turn.lasts()));
        if (turn.isOver()) {
            endTurn(party, work, Turns.LOOKUPS - (work.job().done() - turn.doneByThen()));
        }
    }

    /** What is on its way is done first, and then all of a job that is nearly done. */
    private void endTurn(Party party, Work work, int onTheirWay) {
        int underWay = Math.clamp(onTheirWay, 0, Math.max(0, work.left() - BUILDING));
        boolean isNearlyDone = work.left() - underWay
                <= DispatchSettings.nearlyDone(look.dispatching().sliceCalls());
        party.isTurnOver = true;
        party.leftOfTurn = isNearlyDone ? work.left() : underWay;
    }

    private void goOn() {
        var calls = atWork.stream()
                .mapToInt(party -> Math.min(step, party.works.element().left()))
                .sum();
        now += flow.seconds(calls, atWork.size());
        for (var party : List.copyOf(atWork)) {
            goOn(party);
        }
    }

    private void goOn(Party party) {
        var work = party.works.remove();
        int calls = Math.min(step, work.left());
        party.used += calls;
        party.leftOfTurn -= calls;
        if (work.left() == calls) {
            end(work.job(), now);
            leave(party);
            return;
        }
        var rest = new Work(work.job(), work.left() - calls);
        party.works.addFirst(rest);
        if (!party.isTurnOver && (party.leftOfTurn <= Turns.LOOKUPS || now >= party.turnEnds)) {
            int onTheirWay = Math.min(party.leftOfTurn, Turns.LOOKUPS);
            if (waiting.isEmpty() && sent.isEmpty()) {
                beginTurn(party, 1);
                party.leftOfTurn += onTheirWay;
            } else {
                endTurn(party, rest, onTheirWay);
            }
        }
        if (party.isTurnOver && party.leftOfTurn <= 0) {
            leave(party);
        }
    }

    private void leave(Party party) {
        atWork.remove(party);
        if (!party.works.isEmpty()) {
            await(party);
        }
    }

    private void end(UnfinishedJob job, double seconds) {
        if (Double.isFinite(seconds)) {
            ends.put(job.id(), Duration.ofMillis(Math.round(seconds * 1000)));
        }
    }

    private void await(Party party) {
        party.number = waited++;
        waiting.add(party);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
