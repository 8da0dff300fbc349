-- The moves a job may make. JobState says the same, and a test holds the two together; here they are enforced, so
-- that an illegal move is impossible whoever writes.
create table job_move (
    from_state text not null,
    to_state   text not null,
    primary key (from_state, to_state)
);

insert into job_move (from_state, to_state)
values ('queued', 'matching'), ('queued', 'failed'), ('queued', 'cancelled'),
       ('matching', 'review'), ('matching', 'building'), ('matching', 'failed'), ('matching', 'cancelled'),
       ('review', 'building'), ('review', 'cancelled'),
       ('building', 'succeeded'), ('building', 'failed'), ('building', 'cancelled'),
       ('succeeded', 'building'),
       ('failed', 'queued'), ('cancelled', 'queued');

-- A job's history: every move and every wait. Insert only.
create table job_event (
    job_id     uuid        not null references job on delete cascade,
    number     bigint      generated always as identity,
    at         timestamptz not null default festival_now(),
    from_state text,
    to_state   text        not null,
    by         text        not null,
    reason     text,
    primary key (job_id, number)
);

alter table job rename column undelivered to unclaimed;

alter table job
    -- The playlist to change, where the job does not make a new one.
    add column mode        text    not null default 'create' check (mode in ('create', 'replace', 'append')),
    add column existing_id text    check ((mode = 'create') = (existing_id is null)),
    add column keep_others boolean not null default true,

    -- Who made the change that is being written: listener, login, dispatcher, worker and its id, operator, retention.
    add column changed_by  text    not null default 'listener',

    -- Since when a write is in doubt, and what the playlist looked like when it was read last; see BuildSteps.
    add column doubt_since timestamptz,
    add column last_look   text,
    -- Whether any write of this job was ever in doubt: then all is read at the end.
    add column doubted     boolean not null default false,
    -- How many runs may have left something at Spotify that nobody knows of: they did not give the job back.
    add column loose_ends  integer not null default 0,

    add column undo        text    check (undo in ('pending', 'done')),
    -- Whether what was there before is to be written, or was written, instead of the job's own list.
    add column restoring   boolean not null default false,
    -- Whether the job writes into its playlist, also while it waits in between.
    add column holds       boolean not null default false;

update job set doubt_since = festival_now() where write_in_doubt;
alter table job drop column write_in_doubt;

-- Two jobs must not write into one playlist at once.
create unique index job_one_writer on job (playlist_id) where holds;

-- A playlist that was removed is not to be found again while Spotify still shows it.
alter table created_playlist add column removed_at timestamptz;

alter table job
    add column has_work boolean not null generated always as (
        state in ('queued', 'matching', 'building')
            or coalesce(removal, '') = 'pending'
            or coalesce(undo, '') = 'pending'
            or (loose_ends > 0 and state in ('succeeded', 'failed', 'cancelled'))) stored;

drop index job_due;
create index job_due on job (available_at) where has_work;

-- What was in a playlist before a job changed it.
create table playlist_before (
    job_id uuid        primary key references job on delete cascade,
    uris   text[]      not null,
    at     timestamptz not null default festival_now()
);

-- What jobs of ours ever wrote into a listener's playlist. What is not in here is the listener's own.
create table playlist_ours (
    account_id  uuid   not null references account on delete cascade,
    playlist_id text   not null,
    uris        text[] not null,
    primary key (account_id, playlist_id)
);

create function note_job_event() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'UPDATE' and new.state <> old.state and not exists (
            select from job_move where from_state = old.state and to_state = new.state) then
        raise exception 'a job cannot move from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    insert into job_event (job_id, from_state, to_state, by, reason)
    values (new.id, case when tg_op = 'UPDATE' then old.state end, new.state, new.changed_by,
            case
                when tg_op = 'INSERT' then null
                when new.state <> old.state then new.failure_code
                when new.waiting_reason is distinct from old.waiting_reason and new.waiting_reason is not null
                    then new.waiting_reason
                when new.removal is distinct from old.removal then 'removal_' || coalesce(new.removal, 'given_up')
                when new.undo is distinct from old.undo then 'undo_' || coalesce(new.undo, 'given_up')
                when new.loose_ends > old.loose_ends then 'run_broke_off'
                when new.loose_ends < old.loose_ends then 'tidied'
                else 'cancel_requested'
            end);
    if tg_op = 'UPDATE' and new.state <> old.state and new.removal = 'pending' then
        insert into job_event (job_id, from_state, to_state, by, reason)
        values (new.id, new.state, new.state, new.changed_by, 'removal_pending');
    end if;
    return new;
end $$;

create trigger job_accepted after insert on job
    for each row execute function note_job_event();

-- That a wait has ended says nothing that the next move does not say.
create trigger job_changed after update on job
    for each row
    when (new.state <> old.state
        or (new.waiting_reason is distinct from old.waiting_reason and new.waiting_reason is not null)
        or new.removal is distinct from old.removal
        or new.undo is distinct from old.undo
        or new.loose_ends <> old.loose_ends
        or (new.cancel_requested is distinct from old.cancel_requested and new.cancel_requested is not null))
    execute function note_job_event();

create function refuse_change() returns trigger
    language plpgsql
    as $$ begin raise exception '% is only added to', tg_table_name; end $$;

create trigger job_event_stays before update on job_event
    for each row execute function refuse_change();
