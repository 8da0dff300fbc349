package io.festivalplayer.common.job;

import io.festivalplayer.common.account.Consent;
import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.NewJob.RequestedAct;
import io.festivalplayer.common.lineup.BilledAct;
import io.festivalplayer.common.metrics.Traces;
import io.festivalplayer.common.spotify.budget.BudgetRoom;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The job room over a test's database, with listeners and jobs to put into it. */
public final class JobRoom {

    static final Duration LEASE = Duration.ofSeconds(30);

    private static final AtomicLong IDS = new AtomicLong();

    private final MigratedDatabase database;
    private final BudgetRoom budget;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final JsonColumn json = new JsonColumn(JsonMapper.builder().build());

    public JobRoom(MigratedDatabase database) {
        this.database = database;
        this.budget = new BudgetRoom(database, "100000/30s");
    }

    public JobStore store() {
        return new JobStore(sql(), json, new Traces(ObservationRegistry.NOOP));
    }

    public JobControl control() {
        return new JobControl(sql(), transactions());
    }

    public Reviews reviews() {
        return new Reviews(sql(), transactions(), store(), json);
    }

    public JobClaims claims() {
        return new JobClaims(sql(), json, runs(), meters);
    }

    public JobRuns runs() {
        return new JobRuns(sql(), transactions(), json, meters);
    }

    MatchSteps matchSteps() {
        return new MatchSteps(sql());
    }

    public JointBillings joints() {
        return new JointBillings(sql(), transactions(), json);
    }

    PlaylistNotes notes() {
        return new PlaylistNotes(sql());
    }

    public BuildSteps steps() {
        return new BuildSteps(sql(), transactions());
    }

    public Dispatches dispatches() {
        return new Dispatches(
                sql(),
                budget.budget(),
                new DispatchSettings(10, 18, 25, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofSeconds(5)),
                meters);
    }

    JobMoves moves() {
        return new JobMoves(sql());
    }

    /** What this process has counted, and the gauges of all. */
    MeterRegistry meters() {
        return meters;
    }

    /** What Spotify allows. */
    BudgetRoom budget() {
        return budget;
    }

    /** Somebody who has an account, and has allowed something. */
    public UUID listener() {
        var id = newId();
        sql().sql("""
                        with account as (
                            insert into account (id, spotify_account_id, spotify_user_id)
                            values (:id, :id::text, :id::text) returning id)
                        insert into spotify_grant (account_id, key_id, refresh_token, access_token, access_expires_at,
                            scopes, consented_at)
                        select id, 'a', '', '', festival_now(), 'playlist-modify-public playlist-modify-private',
                            festival_now()
                        from account
                        """).param("id", id).update();
        return id;
    }

    /** What a listener has given, whatever it allows. */
    private Consent consentOf(UUID listener) {
        var keys = sql().sql("select key_id from spotify_grant where account_id = :id")
                .param("id", listener)
                .query(String.class)
                .set();
        return new Consent(Set.of(), keys);
    }

    /** What a listener may ask for. */
    public NewJob order(UUID listener, String... acts) {
        return new NewJob(
                newId(),
                listener,
                consentOf(listener),
                Arrays.stream(acts).map(JobRoom::requested).toList(),
                new PlaylistWish("Roskilde 2018", "", false, new Target.NewPlaylist()),
                new JobOptions(3),
                Review.Wish.NEVER,
                Optional.empty(),
                Optional.empty(),
                "hash");
    }

    /** A job that was accepted and will write into a playlist that is there. */
    UUID queued(UUID listener, Target target) {
        var order = order(listener, "Björk");
        var wish = new PlaylistWish("Roskilde 2018", "", false, target);
        store().submit(new NewJob(
                order.id(),
                listener,
                order.consent(),
                order.acts(),
                wish,
                order.options(),
                Review.Wish.NEVER,
                Optional.empty(),
                Optional.empty(),
                "hash"));
        return order.id();
    }

    /** A job that was accepted and not begun. */
    public UUID queued(UUID listener, String... acts) {
        var order = order(listener, acts);
        store().submit(order);
        return order.id();
    }

    /** A new listener's job that was accepted and not begun. */
    public UUID queued() {
        return queued(listener(), "Sigur Rós", "Björk");
    }

    /** Brings a job to a worker, which claims it. */
    public Lease claimed(UUID job) {
        return claimedJob(job).lease();
    }

    ClaimedJob claimedJob(UUID job) {
        var dispatch = dispatches().take(job).orElseThrow();
        var claim = claims().claim(job, dispatch.number(), "worker-" + newId(), LEASE);
        return ((Claim.Ours) claim).job();
    }

    /** A job whose tracks are chosen, one for each of these. */
    Lease building(UUID job, String... tracks) {
        var lease = claimed(job);
        saveTracks(lease, List.of(pick(0, tracks)));
        return lease;
    }

    /** The same, in the hands of its next run. */
    ClaimedJob buildingJob(UUID job, String... tracks) {
        runs().giveBack(building(job, tracks));
        return claimedJob(job);
    }

    /** Saves a choice of tracks whose order is the bill's. */
    boolean saveTracks(Lease lease, List<Pick> picks) {
        var uris = picks.stream()
                .flatMap(pick -> pick.tracks().stream())
                .map(Track::uri)
                .toList();
        return runs().saveTracks(lease, picks, uris);
    }

    static Pick pick(int position, String... tracks) {
        return new Pick(position, Arrays.stream(tracks).map(JobRoom::track).toList(), 0, Optional.empty());
    }

    static Track track(String id) {
        return new Track("spotify:track:" + id, "Track " + id, "https://open.spotify.com/track/" + id);
    }

    static String uri(String id) {
        return track(id).uri();
    }

    static Match matched(String artistId) {
        return new Match(
                ActState.MATCHED,
                0.95,
                Optional.empty(),
                Optional.of(
                        new Artist(artistId, "Name of " + artistId, Optional.empty(), "https://artist/" + artistId)),
                List.of(),
                List.of(new FoundTrack(track("of-" + artistId), Optional.of("GBAYE9400053"), 215_000)));
    }

    /** Puts a job where a test wants to begin, over moves that it could not make. */
    void put(UUID job, String assignments) {
        transactions().executeWithoutResult(transaction -> {
            sql().sql("set local session_replication_role = replica").update();
            sql().sql("update job set " + assignments + " where id = :id")
                    .param("id", job)
                    .update();
        });
    }

    <T> T ask(UUID job, String column, Class<T> type) {
        return sql().sql("select " + column + " from job where id = :id")
                .param("id", job)
                .query(type)
                .single();
    }

    UUID ownerOf(UUID job) {
        return ask(job, "account_id", UUID.class);
    }

    PlaylistJob seen(UUID job) {
        return store().find(ownerOf(job), job).orElseThrow();
    }

    JobState stateOf(UUID job) {
        return seen(job).state();
    }

    /** A UUIDv7 that is larger than all before it. */
    static UUID newId() {
        long time = System.currentTimeMillis() << 16;
        long last = IDS.updateAndGet(before -> Math.max(before + (1L << 16), time));
        return new UUID(last | 0x7000, ThreadLocalRandom.current().nextLong() & 0x3fffffffffffffffL | Long.MIN_VALUE);
    }

    private static RequestedAct requested(String name) {
        return new RequestedAct(BilledAct.named(name, name), Optional.empty());
    }

    private JdbcClient sql() {
        return database.sql();
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(database.transactions());
    }
}
