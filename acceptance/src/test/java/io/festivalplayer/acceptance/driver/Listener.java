package io.festivalplayer.acceptance.driver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Somebody with a Spotify account who has logged in. */
public record Listener(String name, Browser browser) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Orders a playlist and gives the job as the answer shows it. */
    public Job order(JobOrder order) {
        return browser.post("/api/jobs", order.json()).insist(202).as(Job.class);
    }

    public Job job(String id) {
        return browser.get(path(id)).insist(200).as(Job.class);
    }

    /** Orders with a key and gives what the gateway answered, whatever it is. */
    public Answer tryToOrder(JobOrder order, String key) {
        return browser.post("/api/jobs", order.json(), Map.of("Idempotency-Key", key));
    }

    /** All jobs of this listener, newest first, without their acts. */
    public List<Job> jobs() {
        var all = new ArrayList<Job>();
        for (var path = "/api/jobs?limit=50"; !path.isEmpty(); ) {
            var page = browser.get(path).insist(200).as(JobPage.class);
            all.addAll(page.items());
            path = page.next() == null ? "" : "/api/jobs?limit=50&before=" + page.next();
        }
        return all;
    }

    private record JobPage(List<Job> items, @Nullable String next) {}

    public Answer cancel(Job job) {
        return browser.post(path(job.id()) + "/cancel", "{}");
    }

    public Answer retry(Job job) {
        return browser.post(path(job.id()) + "/retry", "{}");
    }

    /** Waits until the job asks its listener. */
    public Job awaitReview(Job job) {
        var seen = awaitUntil(job, "in review", now -> now.state().equals("review") || now.isFinished());
        if (seen.isFinished()) {
            throw new AssertionError("job %s did not ask, and %s".formatted(seen.id(), seen.state()));
        }
        return job(seen.id());
    }

    /** Says what an act of a job is to be. */
    public Answer decide(Job job, Job.Act act, String decision) {
        return browser.write("PUT", path(job.id()) + "/acts/" + act.position(), decision, Map.of());
    }

    public Job confirm(Job job) {
        return browser.post(path(job.id()) + "/confirm", "{}").insist(202).as(Job.class);
    }

    /** Goes to Spotify's page once more and agrees. */
    public void logInAgain() {
        browser.logIn(name);
    }

    /** Until when the login lasts, as the page says. */
    public Instant loginUntil() {
        var me = browser.get("/api/me").insist(200).json();
        return Instant.parse(me.path("loginUntil").asString());
    }

    /** Waits as long as the job takes, asking as often as it says. */
    public Job awaitFinished(Job job) {
        var seen = awaitUntil(job, "finished", Job::isFinished);
        // The polls leave the tracks out.
        return job(seen.id());
    }

    /** Waits until the job says that it waits for Spotify. */
    public Job awaitWaiting(Job job) {
        return awaitWaitingBeyond(Instant.MIN, job);
    }

    /** Waits until the job says that it waits for Spotify until later than that. */
    public Job awaitWaitingBeyond(Instant time, Job job) {
        Predicate<Job> waiting =
                seen -> seen.waiting() != null && seen.waiting().until().isAfter(time);
        var seen = awaitUntil(job, "waiting", waiting.or(Job::isFinished));
        if (seen.isFinished()) {
            throw new AssertionError("job %s did not wait, and %s".formatted(seen.id(), seen.state()));
        }
        return seen;
    }

    /** Waits until the job shows what {@code condition} wants. */
    public Job awaitUntil(Job job, String what, Predicate<Job> condition) {
        var seen = new AtomicReference<>(job);
        Awaitility.await("job " + job.id() + " of " + name + " is " + what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval((count, previous) -> pollAfter(seen.get()))
                .until(() -> condition.test(poll(seen)));
        return seen.get();
    }

    private Job poll(AtomicReference<Job> seen) {
        var job =
                browser.get(path(seen.get().id()) + "?tracks=false").insist(200).as(Job.class);
        seen.set(job);
        return job;
    }

    // Nobody looks more than ten times a second, nor less than every five seconds, whatever the answer says.
    private static Duration pollAfter(Job job) {
        var asked = job.pollAfterMs() == null ? 1000 : job.pollAfterMs();
        return Duration.ofMillis(Math.clamp(asked, 100, 5000));
    }

    private static String path(String jobId) {
        return "/api/jobs/" + jobId;
    }
}
