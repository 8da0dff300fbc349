-- Where no act brings a track after all, the listener decides again.
insert into job_move (from_state, to_state) values ('building', 'review');

-- What an act was before its listener said who it is, so that they can take it back.
alter table act add column undecided jsonb;
