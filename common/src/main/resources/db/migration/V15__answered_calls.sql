-- A call counts against the rate from when it reached Spotify, which is known not to be later than its answer.
alter table spotify_calls
    add column answered    integer not null default 0,
    add column last_answer timestamptz;

-- What is won by that is kept for short jobs.
alter table spotify_budget alter column reserve_percent set default 4;
update spotify_budget set reserve_percent = 4 where reserve_percent = 3;
