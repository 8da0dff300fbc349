package io.festivalplayer.common.spotify.budget;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.spotify.budget.Turn.Granted;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One process's budget over a test's database; another room over the same database is another process. */
public final class BudgetRoom {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Ledger ledger;
    private final Budget budget;

    public BudgetRoom(MigratedDatabase database, String rate) {
        this(database.sql(), rate, Optional.empty());
    }

    public BudgetRoom(MigratedDatabase database, String rate, int quota) {
        this(database.sql(), rate, Optional.of(quota));
    }

    BudgetRoom(JdbcClient sql, String rate, Optional<Integer> quota) {
        ledger = new Ledger(sql, "app", new BudgetSettings(Rate.of(rate), quota));
        budget = new Budget(ledger, new BudgetMeters(meters, ledger));
    }

    public Budget budget() {
        return budget;
    }

    public BudgetOperator operator() {
        return new BudgetOperator(ledger);
    }

    public MeterRegistry meters() {
        return meters;
    }

    /** Asks once, without waiting. */
    Turn ask(Lane lane) {
        return ledger.draw(lane, Optional.empty());
    }

    /** So many calls on behalf of an account. */
    public void spend(UUID account, int calls) {
        for (int i = 0; i < calls; i++) {
            ledger.draw(Lane.PEOPLE, Optional.of(account));
        }
    }

    Permit permit(Lane lane) {
        return ((Granted) ask(lane)).permit();
    }

    /** Spotify answers calls now, and that is noted. */
    void answer(List<Permit> permits) {
        permits.forEach(ledger::answered);
    }

    /** How many calls a lane gets until it is refused one. */
    int all(Lane lane) {
        int calls = 0;
        while (ask(lane) instanceof Granted) {
            calls++;
        }
        return calls;
    }

    Turn.Refused refusal(Lane lane) {
        return (Turn.Refused) ask(lane);
    }

    /** Spotify refuses a call that was drawn now. */
    public void refusedFor(BlockReason reason, Duration wait) {
        budget.refused(permit(Lane.PEOPLE), reason, wait);
    }

    /** A call that was drawn now is answered. */
    public void getThrough() {
        budget.gotThrough(permit(Lane.PEOPLE));
    }

    int limit() {
        return budget.allowance().rate().calls();
    }
}
