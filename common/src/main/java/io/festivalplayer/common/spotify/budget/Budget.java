package io.festivalplayer.common.spotify.budget;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;

/**
 * The calls that Spotify allows one app, shared by all processes through the database: a true rolling window for the
 * rate, 24 hours for the quota, and a block for everybody when Spotify refuses. Waiting holds no connection. Safe for
 * use by many threads; throws Spring's {@code DataAccessException} when the database is away.
 */
public final class Budget {

    private static final Logger LOG = LoggerFactory.getLogger(Budget.class);

    /** Processes that wait for the same call to leave the window do not ask again in the same moment. */
    private static final int JITTER_MS = 30;

    private final Ledger ledger;
    private final BudgetMeters meters;
    /** A line for each account, so that slices of all accounts draw alike, in whichever process they are. */
    private final Cache<Waiters, WaitingLine> lines =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(1)).build();

    private final CountDownLatch stopping = new CountDownLatch(1);

    private record Waiters(Lane lane, Optional<UUID> account) {}

    Budget(Ledger ledger, BudgetMeters meters) {
        this.ledger = ledger;
        this.meters = meters;
    }

    /**
     * Draws one call, waiting as long as the lane has patience for.
     *
     * @param lane who waits
     * @param account on whose behalf
     * @return the permit for one call, or what stands against it for longer than that
     */
    public Turn draw(Lane lane, Optional<UUID> account) {
        long begun = System.nanoTime();
        var line = lines.get(new Waiters(lane, account), _ -> new WaitingLine());
        var turn = line.inTurn(lane.patience(), () -> drawNext(line, lane, account, begun));
        switch (turn) {
            case Turn.Granted _ -> meters.drew(lane, since(begun));
            case Turn.Refused(var reason, var _) -> meters.turnedAway(lane, reason);
        }
        return turn;
    }

    /**
     * Who has waited longer asks sooner than the others who wait for the same call, and a further slice that follows
     * one that had to wait asks after them. Else the line that has had a call would be the first to ask for the next,
     * again and again. First slices and people are few and have calls kept for them: they need not give way.
     */
    private Turn drawNext(WaitingLine line, Lane lane, Optional<UUID> account, long begun) {
        if (lane == Lane.FURTHER_SLICES && line.isHeldUp()) {
            isStoppingWithin(Duration.ofMillis(JITTER_MS), JITTER_MS);
        }
        for (int asked = 1; ; asked++) {
            var turn = ledger.draw(lane, account);
            if (!(turn instanceof Turn.Refused(var _, var wait))
                    || since(begun).plus(wait).compareTo(lane.patience()) > 0
                    || isStoppingWithin(wait, Math.max(1, JITTER_MS / asked))) {
                boolean waited = asked > 1;
                line.heldUp(waited);
                return turn instanceof Turn.Granted(var permit) && waited
                        ? new Turn.Granted(permit.afterWaiting())
                        : turn;
            }
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /**
     * Spotify refused a call: from now on nobody calls until the wait is over.
     *
     * @param permit what the call was made with
     * @param reason which of its limits it names
     * @param wait what it asks for
     */
    public void refused(Permit permit, BlockReason reason, Duration wait) {
        note(() -> ledger.refused(permit, reason, wait));
    }

    /**
     * Spotify answered a call; whatever it said, it did not mind the number of our calls. The answer also tells when
     * the call counted at the latest, which is noted where calls are waited for.
     *
     * @param permit what the call was made with
     */
    public void gotThrough(Permit permit) {
        if (permit.probe()) {
            note(() -> ledger.gotThrough(permit));
        }
        if (permit.waitedFor()) {
            note(() -> ledger.answered(permit));
        }
    }

    /**
     * Spotify gave no answer to a call, or the call was not made after all.
     *
     * @param permit what it was drawn with
     */
    public void unanswered(Permit permit) {
        if (permit.probe()) {
            note(() -> ledger.unanswered(permit));
        }
    }

    /**
     * What is allowed now.
     *
     * @return the state of this moment
     */
    public Allowance allowance() {
        return ledger.allowance();
    }

    /**
     * How many jobs may be brought to workers now. That one may is said once in a while, to one caller.
     *
     * @return none while Spotify blocks us, one after that, all once that one got through
     */
    public Admission admission() {
        var allowance = ledger.allowance();
        if (allowance.block().isPresent()) {
            return Admission.NONE;
        }
        if (!allowance.probing()) {
            return Admission.ALL;
        }
        return ledger.admitOne() ? Admission.ONE : Admission.NONE;
    }

    /** The process stops: who waits is turned away at once, so that their work is saved. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.countDown();
        lines.asMap().values().forEach(WaitingLine::disband);
    }

    /** Spotify's answer must reach who asked, also while the database cannot be told about it. */
    private static void note(Runnable outcome) {
        try {
            outcome.run();
        } catch (DataAccessException e) {
            LOG.warn("What came of a call could not be noted in the budget: {}", e.getMessage());
        }
    }

    private boolean isStoppingWithin(Duration wait, int jitterMs) {
        var jitter = ThreadLocalRandom.current().nextInt(jitterMs);
        try {
            return stopping.await(wait.toMillis() + jitter, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
