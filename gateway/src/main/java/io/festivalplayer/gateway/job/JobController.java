package io.festivalplayer.gateway.job;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.JobControl;
import io.festivalplayer.common.job.JobEvent;
import io.festivalplayer.common.job.JobState;
import io.festivalplayer.common.job.JobStore;
import io.festivalplayer.common.job.PlaylistJob.Revision;
import io.festivalplayer.common.job.Retry;
import io.festivalplayer.common.job.Submission;
import io.festivalplayer.gateway.login.Listener;
import io.festivalplayer.gateway.web.ProblemException;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Jobs over HTTP. Someone else's job and one that does not exist are the same to the caller. */
@RestController
@RequestMapping("/api/jobs")
class JobController {

    private static final int PAGE_LIMIT = 100;

    /** A smaller change of the time that is left is no news. */
    private static final Duration ETA_STEP = Duration.ofSeconds(5);

    private final OrderDesk orders;
    private final JobStore jobs;
    private final JobControl control;
    private final JobViews views;
    private final Deliveries deliveries;

    JobController(OrderDesk orders, JobStore jobs, JobControl control, JobViews views, Deliveries deliveries) {
        this.orders = orders;
        this.jobs = jobs;
        this.control = control;
        this.views = views;
        this.deliveries = deliveries;
    }

    /** A page of jobs; {@code next} is what to ask for {@code before}, when there is more. */
    record JobPage(List<JobView> items, Optional<UUID> next) {}

    /** A line of a job's history. */
    record EventView(Instant at, Optional<String> from, String to, String by, Optional<String> reason) {

        static EventView of(JobEvent event) {
            return new EventView(
                    event.at(), event.from().map(JobState::code), event.to().code(), event.by(), event.reason());
        }
    }

    /** In what order acts are given. */
    enum ActSort {
        /** As on the bill. */
        position,
        /** Those first that need a person, unsure ones before those not found; then as on the bill. */
        doubtful;

        List<Act> of(List<Act> acts) {
            return this == position
                    ? acts
                    : acts.stream()
                            .sorted(Comparator.comparingInt(ActSort::doubt))
                            .toList();
        }

        private static int doubt(Act act) {
            return switch (act.state()) {
                case UNSURE -> 0;
                case NOT_FOUND -> 1;
                case PENDING, MATCHED, SKIPPED -> 2;
            };
        }
    }

    /** What becomes of a cancelled job's playlist. */
    record CancelOrder(Optional<PlaylistFate> playlist) {

        /** Taken away, or left as far as it is built. */
        enum PlaylistFate {
            remove,
            keep
        }
    }

    @PostMapping
    @ApiResponse(responseCode = "202", description = "Accepted; it will be finished")
    ResponseEntity<JobView> post(
            @AuthenticationPrincipal Listener listener,
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<String> idempotencyKey,
            @Valid @RequestBody JobOrder order) {
        var stored = orders.accept(listener.accountId(), order, idempotencyKey);
        deliveries.bring(stored.jobId());
        var view = switch (stored) {
            case Submission.Accepted(var job, var acts) -> views.view(job, acts, true);
            case Submission.Repeated(var jobId) -> views.whole(listener, jobId);
        };
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + stored.jobId()))
                .body(view);
    }

    @GetMapping
    JobPage list(
            @AuthenticationPrincipal Listener listener,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) Optional<UUID> batch,
            @RequestParam(required = false) Optional<UUID> before) {
        if (limit < 1 || limit > PAGE_LIMIT) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid", "limit is 1 to " + PAGE_LIMIT + ".");
        }
        var found = jobs.list(listener.accountId(), batch, before, limit + 1);
        var page = found.stream().limit(limit).map(views::withoutActs).toList();
        var next = found.size() > limit ? Optional.of(page.getLast().id()) : Optional.<UUID>empty();
        return new JobPage(page, next);
    }

    @GetMapping("/{id}")
    ResponseEntity<JobView> get(
            @AuthenticationPrincipal Listener listener,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long since,
            @RequestParam(defaultValue = "true") boolean tracks,
            @RequestParam(defaultValue = "position") ActSort sort,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    Optional<String> seen) {
        var jobId = JobViews.jobId(id);
        if (seen.isPresent()) {
            // Most who come again find nothing new, at the cost of one row.
            var tag = tag(jobId, revision(listener, jobId));
            if (seen.get().contains(tag)) {
                return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
            }
        }
        var job = views.find(listener, jobId);
        return ResponseEntity.ok()
                .eTag(tag(jobId, job.revision()))
                .body(views.view(job, sort.of(jobs.acts(jobId, since)), tracks));
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView cancel(
            @AuthenticationPrincipal Listener listener,
            @PathVariable String id,
            @RequestBody(required = false) Optional<CancelOrder> order) {
        var job = views.find(listener, JobViews.jobId(id));
        // A playlist that was finished once is not taken away by the way.
        var fate = order.flatMap(CancelOrder::playlist)
                .orElse(job.playlist().isRewritten() ? CancelOrder.PlaylistFate.keep : CancelOrder.PlaylistFate.remove);
        if (!control.cancel(listener.accountId(), job.id(), fate == CancelOrder.PlaylistFate.remove)) {
            throw conflict("This job has finished and cannot be cancelled.");
        }
        deliveries.bring(job.id());
        return views.whole(listener, job.id());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView retry(@AuthenticationPrincipal Listener listener, @PathVariable String id) {
        var job = views.find(listener, JobViews.jobId(id));
        switch (control.retry(listener.accountId(), job.id())) {
            case Retry.GoesOn() -> deliveries.bring(job.id());
            case Retry.NotPossible() ->
                throw conflict(
                        "Only a cancelled job, or a failed one that can be helped, goes on, and only when nothing"
                                + " of it is being taken away or put back.");
            case Retry.TooMany(var why) -> throw OrderDesk.tooMany(why);
        }
        return views.whole(listener, job.id());
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView undo(@AuthenticationPrincipal Listener listener, @PathVariable String id) {
        var job = views.find(listener, JobViews.jobId(id));
        if (!control.undo(listener.accountId(), job.id())) {
            throw conflict("There is nothing to put back: only a finished job that replaced a playlist's items has"
                    + " them, for 30 days.");
        }
        deliveries.bring(job.id());
        return views.whole(listener, job.id());
    }

    @GetMapping("/{id}/events")
    List<EventView> events(@AuthenticationPrincipal Listener listener, @PathVariable String id) {
        var job = views.find(listener, JobViews.jobId(id));
        return jobs.events(job.id()).stream().map(EventView::of).toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Listener listener, @PathVariable String id) {
        var job = views.find(listener, JobViews.jobId(id));
        if (!jobs.delete(listener.accountId(), job.id())) {
            throw conflict("This job is still under way, or its playlist is being removed. Cancel it, or wait.");
        }
    }

    @GetMapping("/{id}/tracks")
    List<PlacedTrack> tracks(@AuthenticationPrincipal Listener listener, @PathVariable String id) {
        var jobId = JobViews.jobId(id);
        var uris = jobs.trackOrder(listener.accountId(), jobId).orElseThrow(ProblemException::noSuchJob);
        return PlacedTrack.inOrder(uris, jobs.acts(jobId, 0));
    }

    private Revision revision(Listener listener, UUID jobId) {
        return jobs.revision(listener.accountId(), jobId).orElseThrow(ProblemException::noSuchJob);
    }

    /** Answers under one tag may differ by less than a step of that time, so it is a weak one (RFC 9110, 8.8.1). */
    private String tag(UUID jobId, Revision revision) {
        var outlook = views.outlook(jobId, revision.state());
        return "W/\"%d-%b-%s-%s\""
                .formatted(
                        revision.version(),
                        revision.waits(),
                        outlook.queuePosition().map(Object::toString).orElse(""),
                        outlook.eta()
                                .map(left -> Long.toString(left.dividedBy(ETA_STEP)))
                                .orElse(""));
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(HttpStatus.CONFLICT, "conflict", detail);
    }
}
