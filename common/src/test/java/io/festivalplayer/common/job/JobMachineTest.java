package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.ClaimedJob.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * The job room against {@link JobModel}: dispatches, messages that come twice and late, runs that die, runs that go on
 * after they lost the job, listeners who cancel and retry, in any order.
 */
class JobMachineTest {

    private static final MigratedDatabase database = new MigratedDatabase();
    private static AutoCloseable server = () -> {};

    @BeforeContainer
    static void open() {
        server = database.open();
    }

    @AfterContainer
    static void close() throws Exception {
        server.close();
    }

    @Property(tries = 150)
    void a_job_does_what_the_model_says(@ForAll("histories") ActionChain<World> history) {
        history.withInvariant("the job stands where the model stands", World::agrees)
                .withInvariant("its history has no gaps", World::hasUnbrokenHistory)
                .run();
    }

    @Property(tries = 100)
    void whatever_happened_a_job_that_is_left_alone_comes_to_its_end(@ForAll("histories") ActionChain<World> history) {
        var world = history.run();

        world.finish();

        assertThat(world.room.stateOf(world.job).isFinished()).isTrue();
        assertThat(world.room.ask(world.job, "has_work", Boolean.class)).isFalse();
    }

    @Provide
    Arbitrary<ActionChain<World>> histories() {
        return ActionChain.startWith(World::new)
                .withAction(4, step("dispatch", World::dispatch))
                .withAction(4, picking("deliver", World::deliver))
                .withAction(2, picking("match an act", World::match))
                .withAction(2, picking("choose tracks", World::choose))
                .withAction(2, picking("create", World::create))
                .withAction(2, picking("write", World::write))
                .withAction(1, picking("give back", World::giveBack))
                .withAction(1, picking("park", World::park))
                .withAction(1, picking("conclude", World::conclude))
                .withAction(1, picking("fail", World::fail))
                .withAction(1, step("cancel, keep", world -> world.cancel(false)))
                .withAction(1, step("cancel, remove", world -> world.cancel(true)))
                .withAction(1, step("retry", World::retry))
                .withAction(1, picking("review", World::review))
                .withAction(1, step("decide", World::decide))
                .withAction(1, step("decide and confirm", World::decideAndConfirm))
                .withAction(1, step("confirm", World::confirm))
                .withAction(4, step("a worker takes it", World::take))
                .withAction(3, step("a worker takes it and builds", World::takeAndBuild))
                .withAction(2, step("a worker takes it and dies", World::takeAndDie))
                .withAction(1, step("worker after worker dies", World::dieOverAndOver))
                .withAction(2, step("31 s pass", world -> world.pass(Duration.ofSeconds(31))))
                .withAction(1, step("31 min pass", world -> world.pass(Duration.ofMinutes(31))))
                .withMaxTransformations(40);
    }

    private static Action.Independent<World> step(String what, Consumer<World> doing) {
        return () -> Arbitraries.just(Transformer.mutate(what, doing));
    }

    /** A step that is about any of the messages or runs so far, not only the newest. */
    private static Action.Independent<World> picking(String what, Doing doing) {
        return () -> Arbitraries.integers()
                .between(0, 3)
                .map(back -> Transformer.mutate(what + " (" + back + " back)", world -> doing.accept(world, back)));
    }

    private interface Doing {
        void accept(World world, int back);
    }

    /** One job, its model, and all messages and runs that there ever were. */
    static final class World {

        final JobRoom room = new JobRoom(database);
        final UUID job;
        private final JobModel model = new JobModel();
        private final List<Integer> messages = new ArrayList<>();
        private final List<ClaimedJob> runs = new ArrayList<>();
        private final UUID listener;
        private int decisions;

        World() {
            database.empty();
            listener = room.listener();
            job = room.queued(listener, "Sigur Rós", "Björk");
        }

        void dispatch() {
            var sent = room.dispatches().take(job).map(Dispatch::number);

            assertThat(sent).isEqualTo(model.dispatch());
            sent.ifPresent(messages::add);
        }

        void deliver(int back) {
            pick(messages, back).ifPresent(number -> {
                var claim = room.claims().claim(job, number, "worker-" + runs.size(), JobRoom.LEASE);

                assertThat(claimed(claim)).isEqualTo(model.deliver(number));
                if (claim instanceof Claim.Ours(var claimed, var _)) {
                    runs.add(claimed);
                }
            });
        }

        void take() {
            dispatch();
            deliver(0);
        }

        /** So far that a playlist may exist. */
        void takeAndBuild() {
            take();
            choose(0);
            create(0);
        }

        void takeAndDie() {
            take();
            pass(Duration.ofMinutes(31));
        }

        /** Once more than a job may fail. */
        void dieOverAndOver() {
            for (int i = 0; i < 6; i++) {
                takeAndDie();
            }
        }

        void match(int back) {
            run(
                    back,
                    run -> true,
                    run -> room.runs().saveMatches(run.lease(), Map.of(0, JobRoom.matched("sigur"))),
                    () -> {
                        model.save();
                        model.matched = true;
                    });
        }

        void choose(int back) {
            run(
                    back,
                    run -> model.mayChoose(),
                    run -> room.saveTracks(run.lease(), List.of(JobRoom.pick(0, "t1"))),
                    model::choose);
        }

        void review(int back) {
            run(
                    back,
                    run -> isAllowed(JobState.REVIEW),
                    run -> room.runs().review(run.lease(), List.of(JobRoom.pick(0, "t1"))),
                    model::review);
        }

        /** Another artist each time, so that it is a change. */
        void decide() {
            var artist = JobRoom.matched("chosen-" + decisions++);
            var choice = new Decision.Choose(artist.artist().orElseThrow(), artist.found(), true);

            var decided = room.reviews().decide(listener, job, 0, choice, new OtherTrack());

            assertThat(decided instanceof Decided.Done).isEqualTo(model.decide());
        }

        private record OtherTrack() implements Picking {

            @Override
            public Proposal propose(List<Act> acts, JobOptions options) {
                return new Proposal(List.of(JobRoom.pick(0, "t2")), Set.of());
            }

            @Override
            public List<String> inOrder(List<Pick> picks, JobOptions options) {
                return List.of(JobRoom.uri("t2"));
            }
        }

        void decideAndConfirm() {
            decide();
            confirm();
        }

        void confirm() {
            assertThat(room.reviews().confirm(listener, job) instanceof Confirmed.GoesOn)
                    .isEqualTo(model.confirm());
        }

        void create(int back) {
            if (model.state == JobState.BUILDING) {
                run(back, run -> true, run -> room.steps().creating(run.lease()), () -> model.mayExist = true);
            }
        }

        void write(int back) {
            run(back, run -> true, run -> room.steps().written(run.lease(), 1), model::save);
        }

        void giveBack(int back) {
            run(back, run -> true, run -> room.runs().giveBack(run.lease()), model::giveBack);
        }

        void park(int back) {
            var wait = Duration.ofMinutes(5);
            run(
                    back,
                    run -> true,
                    run -> room.runs().park(run.lease(), WaitReason.QUOTA, wait),
                    () -> model.park(wait));
        }

        void fail(int back) {
            run(
                    back,
                    run -> isAllowed(JobState.FAILED),
                    run -> room.runs().fail(run.lease(), Failure.WORKER_CRASHED),
                    () -> model.end(JobState.FAILED));
        }

        /** A run of a job ends it well; one of a finished job ends what was left to do. */
        void conclude(int back) {
            pick(runs, back).ifPresent(run -> {
                if (run.isFollowUp()) {
                    run(back, same -> true, room.runs()::followedUp, () -> model.followedUp(run.looseEnds()));
                } else {
                    run(back, same -> isAllowed(JobState.SUCCEEDED), room.runs()::succeed, () -> {
                        model.looseEnds -= model.cancelRequested ? 0 : run.looseEnds();
                        model.end(JobState.SUCCEEDED);
                    });
                }
            });
        }

        void cancel(boolean remove) {
            assertThat(room.control().cancel(listener, job, remove)).isEqualTo(model.cancel(remove));
        }

        void retry() {
            assertThat(room.control().retry(listener, job) instanceof Retry.GoesOn)
                    .isEqualTo(model.retry());
        }

        void pass(Duration time) {
            database.advance(time);
            model.pass(time);
        }

        void agrees() {
            assertThat(room.stateOf(job)).isEqualTo(model.state);
            assertThat(room.ask(job, "cancel_requested is not null", Boolean.class))
                    .isEqualTo(model.cancelRequested);
            assertThat(room.ask(job, "coalesce(removal, '') = 'pending'", Boolean.class))
                    .isEqualTo(model.removing);
            assertThat(room.ask(job, "loose_ends", Integer.class)).isEqualTo(model.looseEnds);
            assertThat(room.ask(job, "has_work", Boolean.class)).isEqualTo(model.hasWork());
        }

        void hasUnbrokenHistory() {
            var events = room.store().events(job);
            for (int i = 1; i < events.size(); i++) {
                assertThat(events.get(i).from()).contains(events.get(i - 1).to());
            }
            assertThat(events.getLast().to()).isEqualTo(room.stateOf(job));
        }

        /** Healthy workers, one after the other, and time. */
        void finish() {
            if (model.state == JobState.REVIEW) {
                cancel(true);
            }
            for (int turn = 0; turn < 20 && model.hasWork(); turn++) {
                pass(Duration.ofMinutes(31));
                dispatch();
                int before = runs.size();
                deliver(0);
                if (runs.size() > before) {
                    work(runs.getLast());
                }
            }
        }

        private void work(ClaimedJob run) {
            if (run.cancelRequested() && !run.isFollowUp()) {
                room.runs().cancelled(run.lease());
                model.cancelled();
            } else if (run.task() == Task.MATCH || run.task() == Task.PICK) {
                choose(0);
                giveBack(0);
            } else {
                conclude(0);
            }
        }

        /** What the holder of the job may do counts; what anybody else does is refused. */
        private void run(int back, Predicate<ClaimedJob> isLegal, Consumer<ClaimedJob> doing, Runnable then) {
            pick(runs, back).ifPresent(run -> {
                if (model.holds(run.lease().epoch()) && isLegal.test(run)) {
                    doing.accept(run);
                    then.run();
                } else {
                    assertThatThrownBy(() -> doing.accept(run)).isInstanceOf(LeaseLost.class);
                }
            });
        }

        private boolean isAllowed(JobState to) {
            return model.state.canBecome(model.cancelRequested ? JobState.CANCELLED : to);
        }

        private static Optional<Boolean> claimed(Claim claim) {
            return switch (claim) {
                case Claim.Ours ours -> Optional.of(true);
                case Claim.Exhausted exhausted -> Optional.of(false);
                case Claim.NotDue notDue -> Optional.empty();
            };
        }

        private static <T> Optional<T> pick(List<T> all, int back) {
            return all.size() > back ? Optional.of(all.get(all.size() - 1 - back)) : Optional.empty();
        }
    }
}
