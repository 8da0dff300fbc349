-- Where no act brings a track after all, the listener decides again.
insert into job_move (from_state, to_state) values ('building', 'review');

-- What an act was before its listener said who it is, so that they can take it back.
alter table act add column undecided jsonb;

-- Whether what the whole bill and the listener's taste say of doubtful acts was looked at: once a job.
alter table job add column reconsidered boolean not null default false;

-- Acts that may bring another number of tracks, as they were billed: the parts of a joint billing are what it was.
alter table act add column headliner boolean not null default false;

update act set headliner = true from job
where job.id = job_id and position < (options -> 'headliners' ->> 'count')::integer;
