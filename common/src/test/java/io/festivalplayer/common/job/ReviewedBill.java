package io.festivalplayer.common.job;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.Review.Wish;
import io.festivalplayer.common.pick.TrackPicker;
import io.festivalplayer.common.remark.Remark;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A bill of one act that is sure, one that is unsure and one that was not found, as its listener decides about it. */
abstract class ReviewedBill {
    static final int SURE = 0;
    static final int UNSURE = 1;
    static final int NOT_FOUND = 2;

    final JobRoom room;
    final Reviews reviews;
    final TrackPicker picker = new TrackPicker();

    UUID listener;

    ReviewedBill(MigratedDatabase database) {
        room = new JobRoom(database);
        reviews = room.reviews();
    }

    @BeforeEach
    void enter() {
        listener = room.listener();
    }

    UUID ordered(Wish wish, UUID account, String... acts) {
        var order = order(wish, account, acts);
        room.store().submit(order);
        return order.id();
    }

    NewJob order(Wish wish, UUID account, String... acts) {
        var order = room.order(account, acts);
        return new NewJob(
                order.id(),
                account,
                order.consent(),
                order.acts(),
                order.playlist(),
                order.options(),
                wish,
                Optional.empty(),
                Optional.empty(),
                "hash");
    }

    UUID inReview() {
        var job = ordered(Wish.WHEN_UNSURE, listener, "Sigur Rós", "Björk", "Nobody");
        var lease = room.claimed(job);
        room.runs().saveMatches(lease, matches());
        room.runs()
                .review(
                        lease,
                        picker.propose(room.store().acts(job, 0), new JobOptions(3))
                                .picks());
        return job;
    }

    UUID succeeded() {
        var job = ordered(Wish.NEVER, listener, "Sigur Rós", "Björk", "Nobody");
        var lease = room.claimed(job);
        room.runs().saveMatches(lease, matches());
        room.saveTracks(
                lease,
                picker.propose(room.store().acts(job, 0), new JobOptions(3)).picks());
        var building = room.claims().again(lease);
        room.steps().creating(lease);
        room.steps().created(lease, "playlist", "https://playlist", building.wanted());
        room.steps().written(lease, building.wanted().size());
        room.runs().succeed(building);
        return job;
    }

    /** What the listener's next job takes for this name without a doubt. */
    Optional<String> nextTime(String name) {
        return room.runs().pendingActs(room.queued(listener, name)).getFirst().artistId();
    }

    List<Pick> picks(UUID job) {
        return picker.propose(room.store().acts(job, 0), new JobOptions(3)).picks();
    }

    /** In the hands of the run that has just chosen its tracks. */
    ClaimedJob picked(UUID job) {
        var lease = room.claimed(job);
        room.saveTracks(
                lease,
                picker.propose(room.store().acts(job, 0), new JobOptions(3)).picks());
        return room.claims().again(lease);
    }

    static Map<Integer, Match> matches() {
        var best = new Candidate("best", "best", Optional.empty(), "https://best", List.of(), List.of(), 0.6);
        var other = new Candidate("other", "other", Optional.empty(), "https://other", List.of(), List.of(), 0.3);
        return Map.of(
                SURE,
                matched("sure", "sure-1", "sure-2"),
                UNSURE,
                new Match(
                        ActState.UNSURE,
                        0.6,
                        Optional.empty(),
                        Optional.of(artist("best")),
                        List.of(best, other),
                        found("best-1")),
                NOT_FOUND,
                Match.notFound(Remark.uncoded("Nobody of that name.")));
    }

    static BuildSteps.Mend mend(String... tracks) {
        var uris = Arrays.stream(tracks).map(JobRoom::uri).toList();
        return new BuildSteps.Mend(Optional.empty(), uris, uris);
    }

    static Match matched(String artist, String... tracks) {
        return new Match(
                ActState.MATCHED, 0.95, Optional.empty(), Optional.of(artist(artist)), List.of(), found(tracks));
    }

    static Artist artist(String id) {
        return new Artist(id, id, Optional.empty(), "https://" + id);
    }

    static List<FoundTrack> found(String... tracks) {
        return Arrays.stream(tracks)
                .map(track -> new FoundTrack(JobRoom.track(track), Optional.empty(), 200_000))
                .toList();
    }

    static Act act(ActState state) {
        return new Act(
                0,
                "name",
                "name",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                state,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                1);
    }

    void choose(UUID job, int position, String artist, String... tracks) {
        decided(job, position, new Decision.Choose(artist(artist), found(tracks), tracks.length > 0));
    }

    Act reset(UUID job, int position) {
        return decided(job, position, new Decision.Reset());
    }

    Act skip(UUID job, int position) {
        return decided(job, position, new Decision.Skip());
    }

    void fix(UUID job, int position, String... tracks) {
        decided(
                job,
                position,
                new Decision.Fix(Arrays.stream(tracks).map(JobRoom::uri).toList()));
    }

    Act decided(UUID job, int position, Decision decision) {
        return ((Decided.Done) decide(job, position, decision)).act();
    }

    Decided decide(UUID job, int position, Decision decision) {
        return reviews.decide(listener, job, position, decision, picker);
    }

    Act act(UUID job, int position) {
        return room.store().act(job, position).orElseThrow();
    }

    List<String> tracks(UUID job, int position) {
        return act(job, position).tracks().stream().map(Track::uri).toList();
    }
}
