-- Jobs are kept for months after their end. What looks for unfinished ones, or for a few of the finished, finds them
-- without reading the others. An index that covers only some states is left alone by most saves of a job.

-- Whether another job has written into a playlist since.
create index job_of_playlist on job (playlist_id) where playlist_id is not null;

-- What stands where, for the person on call, and reviews that wait for too long.
create index job_in_state on job (state, id) where state in ('queued', 'matching', 'review', 'building');

-- What was kept long enough.
create index job_finished on job (finished_at) where not has_work;
create index playlist_before_taken on playlist_before (at);
