package io.festivalplayer.acceptance.faults;

import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.driver.SandboxControl;
import io.festivalplayer.acceptance.driver.SandboxControl.Playlist;
import io.festivalplayer.acceptance.faults.Outcome.SeenJob;
import io.festivalplayer.acceptance.faults.Outcome.SeenPlaylist;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A listener who orders one playlist after the other, and keeps a note of each. */
final class Fan {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final Listener listener;
    private final List<KnownBill> bills;
    private final Random random;
    private final List<Note> notes = new CopyOnWriteArrayList<>();
    private final Map<String, Job> latest = new ConcurrentHashMap<>();
    private final List<String> backwards = new CopyOnWriteArrayList<>();
    private final AtomicInteger retried = new AtomicInteger();

    Fan(Listener listener, List<KnownBill> bills, long seed) {
        this.listener = listener;
        this.bills = bills;
        this.random = new Random(seed);
    }

    private record Note(String name, KnownBill bill, Optional<String> jobId) {}

    private static final List<String> WAY = List.of("queued", "matching", "building");

    /** Orders, waits for it, orders again. An order that got no answer is not sent again. */
    void orderWhile(BooleanSupplier goingOn) {
        while (goingOn.getAsBoolean()) {
            order().ifPresentOrElse(job -> awaitFinished(job, goingOn), Fan::pause);
        }
    }

    /** Orders once; the id of the job when it was accepted. */
    Optional<String> order() {
        var bill = bills.get(random.nextInt(bills.size()));
        var name = "order " + notes.size();
        var jobId = answered(bill, name);
        notes.add(new Note(name, bill, jobId));
        return jobId;
    }

    private Optional<String> answered(KnownBill bill, String name) {
        try {
            var answer = listener.tryToOrder(bill.order(name), name);
            return answer.status() == 202 ? Optional.of(answer.as(Job.class).id()) : Optional.empty();
        } catch (UncheckedIOException | AssertionError noAnswer) {
            return Optional.empty();
        }
    }

    private void awaitFinished(String jobId, BooleanSupplier goingOn) {
        var deadline = Instant.now().plus(PATIENCE);
        while (goingOn.getAsBoolean() && Instant.now().isBefore(deadline) && !isFinished(jobId)) {
            pause();
        }
    }

    private boolean isFinished(String jobId) {
        try {
            return notBackwards(listener.job(jobId)).isFinished();
        } catch (UncheckedIOException | AssertionError noAnswer) {
            return false;
        }
    }

    /** Orders so often; when there is no room for another job, it comes later. */
    void orderAll(int count) {
        for (int ordered = 0; ordered < count; ) {
            if (order().isPresent()) {
                ordered++;
            } else {
                notes.removeLast();
                pause();
            }
        }
    }

    /** Until when its jobs wait that do. */
    List<Instant> waitingUntil() {
        return listener.jobs().stream()
                .map(Job::waiting)
                .filter(Objects::nonNull)
                .map(Job.Waiting::until)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What a listener was once told is not taken back. */
    private Job notBackwards(Job job) {
        var before = latest.put(job.id(), job);
        if (before != null && (before.version() > job.version() || step(before) > step(job))) {
            backwards.add("%s version %d, then %s version %d"
                    .formatted(before.state(), before.version(), job.state(), job.version()));
        }
        return job;
    }

    private static int step(Job job) {
        return job.isFinished() ? WAY.size() : WAY.indexOf(job.state());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything that came of the orders; to be asked when all is well again. */
    Books books(SandboxControl sandbox) {
        var jobs = listener.jobs();
        var playlists = sandbox.playlistsOf(listener).stream()
                .filter(playlist -> !playlist.removed())
                .toList();
        var outcomes =
                notes.stream().map(note -> outcome(note, jobs, playlists)).toList();
        return Books.of(outcomes, strays(jobs, playlists)).withRetries(retried.get());
    }

    /** A job that too many killed runs have ended is not done: its listener presses retry. */
    boolean isDone() {
        var jobs = listener.jobs();
        jobs.stream().filter(Fan::isGivenUp).forEach(this::retry);
        return jobs.stream().allMatch(job -> job.isFinished() && !isGivenUp(job));
    }

    private static boolean isGivenUp(Job job) {
        return job.failure() != null && job.failure().code().equals("worker_crashed");
    }

    private void retry(Job job) {
        latest.remove(job.id());
        if (listener.retry(job).status() == 202) {
            retried.incrementAndGet();
        }
    }

    private static Outcome outcome(Note note, List<Job> jobs, List<Playlist> playlists) {
        var seenJobs = jobs.stream()
                .filter(job -> job.playlist().name().equals(note.name()))
                .map(Fan::seen)
                .toList();
        var seenPlaylists = playlists.stream()
                .filter(playlist -> playlist.name().equals(note.name()))
                .map(playlist -> new SeenPlaylist(playlist.id(), playlist.items()))
                .toList();
        return new Outcome(note.name(), note.jobId().isPresent(), note.bill().uris(), seenJobs, seenPlaylists);
    }

    private static SeenJob seen(Job job) {
        return new SeenJob(
                job.state(),
                Optional.ofNullable(job.playlist().id()),
                Optional.ofNullable(job.failure()).map(Job.Failure::code));
    }

    private List<String> strays(List<Job> jobs, List<Playlist> playlists) {
        var names = new ArrayList<>(Stream.concat(
                        jobs.stream().map(job -> job.playlist().name()),
                        playlists.stream().map(Playlist::name))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        names.addAll(backwards);
        names.removeAll(notes.stream().map(Note::name).toList());
        return names;
    }
}
