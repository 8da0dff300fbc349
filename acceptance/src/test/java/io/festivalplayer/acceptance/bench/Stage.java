package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.Browser;
import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.JobTable;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.driver.SandboxControl;
import io.festivalplayer.acceptance.system.RunningSystem;
import io.festivalplayer.testing.RealPostgres;
import io.festivalplayer.testing.RealRabbit;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A system for one scenario: sandbox, PostgreSQL, RabbitMQ, gateway and workers, each a process of its own. */
final class Stage implements AutoCloseable {

    private static final String UNFINISHED =
            "select count(*) from job where state in ('queued', 'matching', 'building')";

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final RealPostgres postgres = new RealPostgres();
    private final RealRabbit rabbit = new RealRabbit();
    private final RunningSystem system;

    private Stage(StagePlan plan) {
        open.push(rabbit.open());
        open.push(postgres.open());
        var catalogue = Acts.asCatalogue();
        open.push(catalogue);
        system = RunningSystem.start(rabbit, postgres, plan.with(catalogue));
        open.push(system);
    }

    /** Starts it, which takes most of a minute on a small machine. */
    static Stage set(StagePlan plan) {
        return new Stage(plan);
    }

    RunningSystem system() {
        return system;
    }

    SandboxControl sandbox() {
        return new SandboxControl(system.sandboxAddress());
    }

    JobTable jobs() {
        return new JobTable(postgres.url(), postgres.user(), postgres.password());
    }

    RealPostgres postgres() {
        return postgres;
    }

    /** RabbitMQ, with user, password and virtual host. */
    URI broker() {
        return rabbit.uri();
    }

    /** Somebody new, logged in. */
    Listener listener() {
        var name = "Listener " + UUID.randomUUID();
        var browser = new Browser(system.gatewayAddress());
        browser.logIn(name);
        return new Listener(name, browser);
    }

    /** Orders, waits until it is finished, and insists that it is well. */
    Job play(Listener listener, JobOrder order) {
        var job = listener.awaitFinished(listener.order(order));
        if (!job.state().equals("succeeded")) {
            throw new IllegalStateException("a job did not succeed: " + job);
        }
        return job;
    }

    /** Waits until no job has anything to do, and says now and then how many still have. */
    void awaitAllFinished(Run run, Duration atMost) {
        Awaitility.await("all jobs are finished")
                .atMost(atMost)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> {
                    var unfinished = jobs().number(UNFINISHED);
                    run.say(
                            "%d jobs are not finished, %d calls so far",
                            unfinished, Calls.of(this).webApi());
                    return unfinished == 0;
                });
        var failed = jobs().number("select count(*) from job where state = 'failed'");
        if (failed > 0) {
            throw new IllegalStateException(failed + " jobs failed");
        }
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("something did not end", e);
            }
        }
    }
}
