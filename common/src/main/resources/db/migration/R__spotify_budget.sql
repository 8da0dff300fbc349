-- How calls to Spotify are drawn, answered and refused. The tables are in V4, V7 and V15; what changes with experience is
-- here, once.

-- How long a call counts after it has reached Spotify, whose clock may go a little slower than this one.
create or replace function spotify_window(window_ms integer) returns interval
    language sql immutable
    as $$ select (window_ms + 20) * interval '1 millisecond' $$;

-- When the last call of a tenth of a second had reached Spotify at the latest: when all were answered, or half a second
-- after the tenth, for those of whom it is not known.
create or replace function spotify_reached(calls spotify_calls) returns timestamptz
    language sql immutable
    as $$
        select case
            when calls.answered >= calls.calls then calls.last_answer
            else greatest(calls.at + interval '600 milliseconds', calls.last_answer) end
    $$;

-- What is looked at of the past: a window that has ended a thirtieth ago, so that all of it has been answered.
create or replace function spotify_past(window_ms integer) returns interval
    language sql immutable
    as $$ select (greatest(window_ms + 700, window_ms * 31.0 / 30)) * interval '1 millisecond' $$;

create or replace function spotify_used(of_app text, window_ms integer, now timestamptz) returns integer
    language sql stable
    as $$
        select coalesce(sum(c.calls), 0)::integer from spotify_calls c
        where c.app = of_app and c.at > now - spotify_past(window_ms)
            and spotify_reached(c) > now - spotify_window(window_ms)
    $$;

-- Draws one call, or answers how long there is none. Lanes: 0 people, 1 first slices, 2 further slices.
--
-- Whoever was refused goes before all lanes after it. A reserve is kept for people and first slices, a quarter of it for
-- people alone; what leaves the window at once need not be kept. Further slices take half of a window as it comes and
-- spread the rest, so that all the time some calls leave it. Beyond what a window has been seen to hold, only people are
-- not held to a pace: who does not know the limit meets it with one call, and not with all that are on their way. Where
-- three quarters of the limit have been seen to hold, first slices have the reserve beyond that at once.
create or replace function draw_spotify_call(
        of_app text, of_lane integer, of_account uuid, upper_bound integer, window_ms integer, quota integer,
        out drawn_at timestamptz, out probe boolean, out wait_ms bigint, out reason text)
    language plpgsql
    as $$
declare
    budget    spotify_budget;
    now       timestamptz;
    free_at   timestamptz;
    ceiling   integer;
    reserve   integer;
    -- Of thirty seconds: two, over which the spreading is even; a third of one, over which the pace is, and after which what
    -- leaves is gone before anybody minds; and one, after which a call has been answered.
    stretch   interval := window_ms / 15 * interval '1 millisecond';
    step      interval := greatest(window_ms / 100, 100) * interval '1 millisecond';
    soon      interval := window_ms / 100 * interval '1 millisecond';
    answered  interval := window_ms / 30 * interval '1 millisecond';
    since     timestamptz;
    used      integer;
    by_people integer;
    by_first  integer;
    spread    integer;
    lately    integer;
    leaving   integer;
    past      integer;
    excess    integer;
    counted   integer;
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
    since := now - spotify_window(window_ms);
    select coalesce(sum(calls) filter (where reached > since), 0),
            coalesce(sum(calls) filter (where reached > since and lane = 0), 0),
            coalesce(sum(calls) filter (where reached > since and lane = 1), 0),
            coalesce(sum(calls) filter (where at > now - stretch), 0),
            coalesce(sum(calls) filter (where at > now - step), 0),
            coalesce(sum(calls) filter (where reached > since and reached <= since + soon), 0),
            coalesce(sum(calls) filter (where at > now - answered - window_ms * interval '1 millisecond'
                and at <= now - answered and at > coalesce(budget.blocked_since, '-infinity')), 0)
        into used, by_people, by_first, spread, lately, leaving, past
        from (select at, lane, calls, spotify_reached(c) as reached from spotify_calls c
              where app = of_app and at > now - spotify_past(window_ms)) tenths;
    past := greatest(coalesce(budget.proven, ceiling / 6), past);
    if past > coalesce(budget.proven, ceiling / 6) then
        update spotify_budget set proven = past where app = of_app;
    end if;
    excess := used + 1 - ceiling + greatest(0, -leaving + case of_lane
        when 0 then 0
        when 1 then (reserve + 3) / 4 - by_people
        else greatest((reserve + 3) / 4 - by_people, reserve - by_people - by_first) end);
    if excess > 0 then
        select reached + spotify_window(window_ms) into free_at
            from (select spotify_reached(c) as reached, sum(calls) over (order by spotify_reached(c)) as gone
                  from spotify_calls c
                  where app = of_app and at > now - spotify_past(window_ms) and spotify_reached(c) > since) tenths
            where gone >= excess order by reached limit 1;
    elsif budget.urgent_lane < of_lane and budget.urgent_until > now then
        free_at := least(budget.urgent_until, now + interval '500 milliseconds');
    elsif of_lane > 0 and lately >= ceil(ceiling / 100.0)
            and used >= past + (case when of_lane = 1 and past >= ceiling * 3 / 4 then reserve else 0 end) then
        select min(at) + step into free_at from spotify_calls where app = of_app and at > now - step;
    elsif of_lane > 1 and used >= ceiling / 2 and spread >= ceil(ceiling / 14.0) then
        select min(at) + stretch into free_at from spotify_calls where app = of_app and at > now - stretch;
    end if;
    if free_at is not null then
        reason := 'rate_limit';
        wait_ms := greatest(1, ceil(extract(epoch from free_at - now) * 1000));
        -- Until it asks again.
        if of_lane < 2 and (budget.urgent_until is null or budget.urgent_until <= now or of_lane <= budget.urgent_lane)
        then
            update spotify_budget
                set urgent_lane = of_lane, urgent_until = free_at + interval '300 milliseconds' where app = of_app;
        end if;
        return;
    end if;

    insert into spotify_calls as c (app, at, lane, calls)
        values (of_app, date_bin('100 milliseconds', now, 'epoch'), of_lane, 1)
        on conflict (app, at, lane) do update set calls = c.calls + 1
        returning calls into counted;
    if counted = 1 then
        delete from spotify_calls where app = of_app and at <= now - spotify_past(window_ms);
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

-- Spotify answered a call drawn at of_call.
create or replace function answer_spotify_call(of_app text, of_lane integer, of_call timestamptz) returns void
    language plpgsql
    as $$
begin
    perform set_config('synchronous_commit', 'off', true);
    update spotify_calls set answered = answered + 1, last_answer = greatest(last_answer, festival_now())
        where app = of_app and at = date_bin('100 milliseconds', of_call, 'epoch') and lane = of_lane;
end
$$;

-- Spotify answered 429 to a call drawn at of_call. Of several that were on their way together only the first lowers the
-- limit: to what the window held before it, or, where that was so little that something else must be meant, to half.
-- Never below a tenth of the upper bound.
create or replace function refuse_spotify_call(
        of_app text, of_call timestamptz, why text, wait_ms bigint, upper_bound integer, window_ms integer)
    returns void
    language plpgsql
    as $$
declare
    budget  spotify_budget;
    now     timestamptz;
    ends    timestamptz;
    ceiling integer;
    used    integer;
    lower   integer;
begin
    select * into budget from spotify_budget where app = of_app for update;
    now := festival_now();
    ends := now + (wait_ms + 500) * interval '1 millisecond';
    if why = 'rate_limit' and (budget.blocked_since is null or of_call > budget.blocked_since) then
        ceiling := spotify_limit(budget, upper_bound, window_ms, now);
        -- What was drawn after it has not been refused.
        select coalesce(sum(calls), 0) into used from spotify_calls c
            where app = of_app and at <= of_call and spotify_reached(c) > of_call - spotify_window(window_ms);
        lower := greatest(1, ceil(upper_bound / 10.0),
            case when used > ceiling / 4 then least(ceiling, used - 1) else ceiling / 2 end);
        update spotify_budget
            set learned = lower, learned_window = window_ms, learned_at = ends, proven = least(proven, lower / 2)
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
