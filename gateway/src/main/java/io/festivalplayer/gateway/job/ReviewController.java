package io.festivalplayer.gateway.job;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.Confirmed;
import io.festivalplayer.common.job.Decided;
import io.festivalplayer.common.job.Decision;
import io.festivalplayer.common.job.JobStore;
import io.festivalplayer.common.job.Reviews;
import io.festivalplayer.common.pick.TrackPicker;
import io.festivalplayer.gateway.login.Listener;
import io.festivalplayer.gateway.web.ProblemException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What listeners decide about the acts of their jobs, over HTTP. */
@RestController
@RequestMapping("/api/jobs/{id}")
class ReviewController {

    private final JobStore jobs;
    private final Reviews reviews;
    private final ArtistDesk artists;
    private final Deliveries deliveries;
    private final JobViews views;
    private final TrackPicker picker = new TrackPicker();

    ReviewController(JobStore jobs, Reviews reviews, ArtistDesk artists, Deliveries deliveries, JobViews views) {
        this.jobs = jobs;
        this.reviews = reviews;
        this.artists = artists;
        this.deliveries = deliveries;
        this.views = views;
    }

    @PutMapping("/acts/{position}")
    ActView decide(
            @AuthenticationPrincipal Listener listener,
            @PathVariable String id,
            @PathVariable String position,
            @RequestBody ActDecision order) {
        var job = views.find(listener, JobViews.jobId(id));
        var act = act(job.id(), position);
        if (!order.saysOneThing()) {
            throw invalid("Give one of artistId, skip and tracks, or reset: true.");
        }
        var chosen = order.artistId().map(ArtistDesk::idIn);
        if (!job.isOpenToChanges()) {
            throw notNow();
        }
        var decision = chosen.<Decision>map(artistId -> artists.choose(listener.accountId(), act, artistId))
                .or(() -> order.skip().map(skip -> skip ? new Decision.Skip() : new Decision.Unskip()))
                .or(() -> order.tracks().map(Decision.Fix::new))
                .orElseGet(Decision.Reset::new);
        return switch (reviews.decide(listener.accountId(), job.id(), act.position(), decision, picker)) {
            case Decided.Done(var decided) -> ActView.of(decided, job, true);
            case Decided.NotThere() -> throw ProblemException.noSuchJob();
            case Decided.NotNow() -> throw notNow();
            case Decided.NotItsTracks() ->
                throw invalid("tracks are URIs of tracks that were found for this act, each once. To leave the act out,"
                        + " skip it.");
        };
    }

    @PostMapping("/confirm")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView confirm(@AuthenticationPrincipal Listener listener, @PathVariable String id) {
        var job = views.find(listener, JobViews.jobId(id));
        switch (reviews.confirm(listener.accountId(), job.id())) {
            case Confirmed.GoesOn() -> deliveries.bring(job.id());
            case Confirmed.NothingToDo() ->
                throw conflict(
                        "conflict",
                        "There is nothing to confirm: only a job in review, or one that has succeeded and of which"
                                + " acts were changed since.");
            case Confirmed.NothingChosen() ->
                throw conflict("nothing_chosen", "No act brings a track. Choose an artist for one, or cancel the job.");
            case Confirmed.TooMany(var why) -> throw OrderDesk.tooMany(why);
        }
        return views.whole(listener, job.id());
    }

    /** What is no number is no place. */
    private Act act(UUID jobId, String position) {
        try {
            return jobs.act(jobId, Integer.parseInt(position)).orElseThrow(ReviewController::noSuchAct);
        } catch (NumberFormatException e) {
            throw noSuchAct();
        }
    }

    private static ProblemException noSuchAct() {
        return new ProblemException(
                HttpStatus.NOT_FOUND, "not_found", "The bill of this job has no act at this place.");
    }

    private static ProblemException notNow() {
        return conflict(
                "conflict",
                "Acts are changed while the job waits for review, and when it has succeeded and its playlist was not put"
                        + " back.");
    }

    private static ProblemException conflict(String code, String detail) {
        return new ProblemException(HttpStatus.CONFLICT, code, detail);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "invalid", detail);
    }
}
