-- What one Spotify app may do, shared by all processes. Calls are counted per half second for the rate and per hour for
-- the quota and for each account. Every step is one function called by one statement, so that no process holds the row
-- across a round trip, and each looks at the clock and the counts only after it has the row.
create table spotify_budget (
    app             text primary key,

    -- The rate that the last 429 taught, for the window it was learned in; it grows back with time, see spotify_limit.
    learned         integer check (learned > 0),
    learned_window  integer check (learned_window > 0),
    learned_at      timestamptz,
    -- Set by an operator: this many calls a window, whatever was learned.
    pinned          integer check (pinned > 0),
    -- How much of the limit people at a search box, and first slices, can each count on.
    reserve_percent integer not null default 5 check (reserve_percent between 0 and 30),
    -- What 24 hours held when Spotify last said that its quota was used up.
    quota_seen      integer,

    blocked_since   timestamptz,
    blocked_until   timestamptz,
    block_reason    text check (block_reason in ('rate_limit', 'quota')),
    -- After a block one call goes first, and one job is dispatched first.
    probing         boolean not null default false,
    probe_until     timestamptz,
    admitted_until  timestamptz
);

create table spotify_calls (
    app   text        not null,
    at    timestamptz not null,
    lane  smallint    not null,
    calls integer     not null,
    primary key (app, at, lane)
);

create table spotify_calls_by_hour (
    app   text        not null,
    at    timestamptz not null,
    calls integer     not null,
    primary key (app, at)
);

-- No foreign key: its lock on the account's row would be waited for while the budget is held. Rows live for a day.
create table account_calls_by_hour (
    account_id uuid        not null,
    at         timestamptz not null,
    calls      integer     not null,
    primary key (account_id, at)
);

-- How long a half second counts: until its last call has left the window, and half a second more for the way to Spotify.
create function spotify_window(window_ms integer) returns interval
    language sql immutable
    as $$ select (window_ms + 1000) * interval '1 millisecond' $$;

-- How long an hour counts: until its last call is a day old.
create function spotify_day() returns interval
    language sql immutable
    as $$ select interval '25 hours' $$;

create function spotify_used(of_app text, window_ms integer, now timestamptz) returns integer
    language sql stable
    as $$
        select coalesce(sum(calls), 0)::integer from spotify_calls
        where app = of_app and at > now - spotify_window(window_ms)
    $$;

create function spotify_used_in_day(of_app text, now timestamptz) returns integer
    language sql stable
    as $$
        select coalesce(sum(calls), 0)::integer from spotify_calls_by_hour
        where app = of_app and at > now - spotify_day()
    $$;

-- When a call of the day leaves that makes room below the quota; null while there is room.
create function spotify_quota_free_at(of_app text, quota integer, now timestamptz) returns timestamptz
    language sql stable
    as $$
        select min(at) + spotify_day()
        from (select at, sum(calls) over (order by at) as gone from spotify_calls_by_hour
              where app = of_app and at > now - spotify_day()) hours
        where gone > spotify_used_in_day(of_app, now) - quota and spotify_used_in_day(of_app, now) >= quota
    $$;

-- Calls a window: what is pinned, else what was learned and a hundredth of the upper bound more each minute since.
create function spotify_limit(budget spotify_budget, upper_bound integer, window_ms integer, now timestamptz)
    returns integer
    language sql immutable
    as $$
        select case
            when budget.pinned is not null then budget.pinned
            when budget.learned is null then upper_bound
            else least(
                upper_bound,
                greatest(1, budget.learned::bigint * window_ms / budget.learned_window)
                    + floor(upper_bound * greatest(0, extract(epoch from now - budget.learned_at)) / 6000)
            )::integer
        end
    $$;

-- Draws one call, or answers how long there is none. Lanes: 0 people, 1 first slices, 2 further slices.
create function draw_spotify_call(
        of_app text, of_lane integer, of_account uuid, upper_bound integer, window_ms integer, quota integer,
        out drawn_at timestamptz, out probe boolean, out wait_ms bigint, out reason text)
    language plpgsql
    as $$
declare
    budget   spotify_budget;
    now      timestamptz;
    free_at  timestamptz;
    ceiling  integer;
    reserve  integer;
    used     integer[];
    excess   integer;
    counted  integer;
begin
    -- What a crash of the database may lose of these counts is worth less than a flush for each call.
    perform set_config('synchronous_commit', 'off', true);
    insert into spotify_budget (app) select of_app
        where not exists (select from spotify_budget where app = of_app) on conflict do nothing;
    select * into budget from spotify_budget where app = of_app for update;
    now := festival_now();
    probe := false;

    if budget.blocked_until > now then
        reason := budget.block_reason;
        wait_ms := ceil(extract(epoch from budget.blocked_until - now) * 1000);
        return;
    end if;
    if budget.probing and budget.probe_until > now then
        reason := budget.block_reason;
        wait_ms := least(500, ceil(extract(epoch from budget.probe_until - now) * 1000));
        return;
    end if;

    free_at := spotify_quota_free_at(of_app, quota, now);
    if free_at is not null then
        reason := 'quota';
        wait_ms := ceil(extract(epoch from free_at - now) * 1000);
        return;
    end if;

    ceiling := spotify_limit(budget, upper_bound, window_ms, now);
    reserve := least(ceil(ceiling * budget.reserve_percent / 100.0), (ceiling - 1) / 3);
    select array[
            coalesce(sum(calls), 0),
            coalesce(sum(calls) filter (where lane = 0), 0),
            coalesce(sum(calls) filter (where lane = 1), 0)]
        into used from spotify_calls where app = of_app and at > now - spotify_window(window_ms);
    excess := used[1] + 1 - ceiling
        + case when of_lane > 0 then greatest(0, reserve - used[2]) else 0 end
        + case when of_lane > 1 then greatest(0, reserve - used[3]) else 0 end;
    if excess > 0 then
        select at + spotify_window(window_ms) into free_at
            from (select at, sum(calls) over (order by at) as gone from spotify_calls
                  where app = of_app and at > now - spotify_window(window_ms)) halves
            where gone >= excess order by at limit 1;
        reason := 'rate_limit';
        wait_ms := greatest(1, ceil(extract(epoch from free_at - now) * 1000));
        return;
    end if;

    insert into spotify_calls as c (app, at, lane, calls)
        values (of_app, date_bin('500 milliseconds', now, 'epoch'), of_lane, 1)
        on conflict (app, at, lane) do update set calls = c.calls + 1
        returning calls into counted;
    if counted = 1 then
        delete from spotify_calls where app = of_app and at <= now - spotify_window(window_ms);
    end if;
    insert into spotify_calls_by_hour as c (app, at, calls) values (of_app, date_bin('1 hour', now, 'epoch'), 1)
        on conflict (app, at) do update set calls = c.calls + 1
        returning calls into counted;
    if counted = 1 then
        delete from spotify_calls_by_hour where app = of_app and at <= now - spotify_day();
        delete from account_calls_by_hour where at <= now - spotify_day();
    end if;
    if of_account is not null then
        insert into account_calls_by_hour as c (account_id, at, calls)
            values (of_account, date_bin('1 hour', now, 'epoch'), 1)
            on conflict (account_id, at) do update set calls = c.calls + 1;
    end if;
    if budget.probing then
        update spotify_budget set probe_until = now + interval '15 seconds' where app = of_app;
        probe := true;
    end if;
    drawn_at := now;
end
$$;

-- Spotify answered 429 to a call drawn at of_call. Of several that were on their way together only the first lowers the
-- limit; never by more than half, nor below a tenth of the upper bound.
create function refuse_spotify_call(
        of_app text, of_call timestamptz, why text, wait_ms bigint, upper_bound integer, window_ms integer)
    returns void
    language plpgsql
    as $$
declare
    budget  spotify_budget;
    now     timestamptz;
    ends    timestamptz;
    ceiling integer;
begin
    select * into budget from spotify_budget where app = of_app for update;
    now := festival_now();
    ends := now + (wait_ms + 500) * interval '1 millisecond';
    if why = 'rate_limit' and (budget.blocked_since is null or of_call > budget.blocked_since) then
        ceiling := spotify_limit(budget, upper_bound, window_ms, now);
        update spotify_budget set
            learned = greatest(
                1, ceil(upper_bound / 10.0), ceiling / 2, least(ceiling, spotify_used(of_app, window_ms, now) - 1)),
            learned_window = window_ms,
            learned_at = ends
            where app = of_app;
    end if;
    update spotify_budget set
        quota_seen = case when why = 'quota' then spotify_used_in_day(of_app, now) else quota_seen end,
        blocked_since = now,
        block_reason = case when blocked_until > ends then block_reason else why end,
        blocked_until = greatest(blocked_until, ends),
        probing = true,
        probe_until = null,
        admitted_until = null
        where app = of_app;
end
$$;
