package io.festivalplayer.gateway.job;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.JobState;
import io.festivalplayer.common.job.JobStore;
import io.festivalplayer.common.job.PlaylistJob;
import io.festivalplayer.gateway.forecast.Outlook;
import io.festivalplayer.gateway.forecast.RecentForecast;
import io.festivalplayer.gateway.login.Listener;
import io.festivalplayer.gateway.web.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Jobs as their listeners see them. Someone else's job and one that does not exist are the same to the caller. */
@Component
class JobViews {

    private final JobStore jobs;
    private final RecentForecast forecast;
    private final Clock clock;

    JobViews(JobStore jobs, RecentForecast forecast, Clock clock) {
        this.jobs = jobs;
        this.forecast = forecast;
        this.clock = clock;
    }

    /** What is no id is no job. */
    static UUID jobId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.noSuchJob();
        }
    }

    PlaylistJob find(Listener listener, UUID jobId) {
        return jobs.find(listener.accountId(), jobId).orElseThrow(ProblemException::noSuchJob);
    }

    JobView whole(Listener listener, UUID jobId) {
        return view(find(listener, jobId), jobs.acts(jobId, 0), true);
    }

    JobView view(PlaylistJob job, List<Act> acts, boolean tracks) {
        return JobView.of(job, outlook(job.id(), job.state()), Optional.of(acts), tracks, clock.instant());
    }

    JobView withoutActs(PlaylistJob job) {
        return JobView.of(job, outlook(job.id(), job.state()), Optional.empty(), false, clock.instant());
    }

    Outlook outlook(UUID jobId, JobState state) {
        return forecast.of(jobId).in(state);
    }
}
