package io.festivalplayer.gateway.forecast;

import io.festivalplayer.common.job.UnfinishedJob;
import io.festivalplayer.common.job.UnfinishedJob.Standing;
import io.festivalplayer.common.spotify.budget.Allowance.Block;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.UUID;

/**
 * Plays the unfinished jobs forward by the rules of dispatch: accounts take turns, those first who used least where not
 * all have a worker; of its jobs the oldest goes on. A single account's jobs go on side by side. Used once, by one
 * thread.
 */
final class Rehearsal {

    /** Step by step stands for going on side by side. */
    private static final int SIDE_BY_SIDE = 1;

    /** However much there is to do, it is played in about so many turns. */
    private static final int TURNS = 20_000;

    private final Look look;
    private final Flow flow;
    private final boolean isCrowded;
    private final int turn;
    private final Deque<UnfinishedJob> later;
    private final Map<UUID, Party> parties = new HashMap<>();
    private final Queue<Party> waiting = new PriorityQueue<>();
    private final List<UnfinishedJob> begins = new ArrayList<>();
    private final Map<UUID, Duration> ends = new HashMap<>();
    private double now;
    private int turns;

    private Rehearsal(Look look, Pace pace) {
        this.look = look;
        this.flow = new Flow(look.allowance(), pace);
        this.isCrowded = look.isCrowded();
        int all = look.jobs().stream().mapToInt(UnfinishedJob::left).sum();
        this.turn = Math.max(isCrowded ? look.sliceCalls() : SIDE_BY_SIDE, all / TURNS);
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
    static Played play(Look look, Pace pace) {
        var rehearsal = new Rehearsal(look, pace);
        rehearsal.play();
        return new Played(rehearsal.begins, rehearsal.ends);
    }

    /** Who takes turns: an account, or a job. */
    private static final class Party implements Comparable<Party> {

        private static final Comparator<Party> ORDER = Comparator.<Party, Boolean>comparing(party -> !party.isServed)
                .thenComparingInt(party -> party.used)
                .thenComparingInt(party -> party.number);

        private final Deque<Work> works = new ArrayDeque<>();

        /** It has its next turn already: a worker has its job, or the message is on its way. */
        private boolean isServed;

        private int used;
        private int number;

        @Override
        public int compareTo(Party other) {
            return ORDER.compare(this, other);
        }
    }

    private record Work(UnfinishedJob job, int left, boolean isNew) {}

    private void play() {
        while (Double.isFinite(now) && !(later.isEmpty() && waiting.isEmpty())) {
            if (waiting.isEmpty()) {
                now = Math.max(now, seconds(later.element().parkedFor()));
            }
            while (!later.isEmpty() && seconds(later.element().parkedFor()) <= now) {
                join(later.remove());
            }
            take(waiting.remove());
        }
    }

    private void join(UnfinishedJob job) {
        var party = parties.computeIfAbsent(look.party(job), _ -> new Party());
        party.works.add(new Work(job, job.left(), true));
        if (party.works.size() == 1) {
            party.used = isCrowded ? Math.max(party.used, job.usedInDay()) : 0;
            party.isServed = job.standing() == Standing.RUNNING || job.standing() == Standing.SENT;
            await(party);
        }
    }

    private void take(Party party) {
        var work = party.works.remove();
        if (work.isNew()) {
            begins.add(work.job());
        }
        int calls = Math.min(turn, work.left());
        now += flow.seconds(calls, look.atOnce(waiting.size() + 1));
        party.used += calls;
        party.isServed = false;
        if (work.left() > calls) {
            party.works.addFirst(new Work(work.job(), work.left() - calls, false));
        } else if (Double.isFinite(now)) {
            ends.put(work.job().id(), Duration.ofMillis(Math.round(now * 1000)));
        }
        if (!party.works.isEmpty()) {
            await(party);
        }
    }

    private void await(Party party) {
        party.number = turns++;
        waiting.add(party);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
