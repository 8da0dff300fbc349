-- The one clock that processes compare times on. Tests replace it by one with an offset.
create function festival_now() returns timestamptz
    language sql volatile parallel safe
    as $$ select clock_timestamp() $$;

create table account (
    id                 uuid primary key,
    spotify_account_id text        not null unique,
    spotify_user_id    text        not null,
    display_name       text,
    image_url          text,
    spotify_url        text,
    market             text,
    created_at         timestamptz not null default festival_now()
);

-- What a listener allowed us, encrypted under key_id. One row an account: the latest consent counts.
create table spotify_grant (
    account_id        uuid primary key references account on delete cascade,
    key_id            text        not null,
    refresh_token     bytea       not null,
    access_token      bytea       not null,
    access_expires_at timestamptz not null,
    scopes            text        not null,
    consented_at      timestamptz not null,
    refresh_owner     uuid,
    refresh_until     timestamptz
);

create table job (
    id                   uuid primary key,
    account_id           uuid        not null references account on delete cascade,
    version              bigint      not null default 1,
    state                text        not null
        check (state in ('queued', 'matching', 'review', 'building', 'succeeded', 'failed', 'cancelled')),
    created_at           timestamptz not null default festival_now(),
    started_at           timestamptz,
    finished_at          timestamptz,
    batch                uuid,
    idempotency_key      text,
    request_hash         text        not null,

    playlist_name        text        not null,
    playlist_description text        not null,
    playlist_public      boolean     not null,
    options              jsonb       not null,

    -- The playlist as far as it is built. Saved before the call that makes it true, see PlaylistSteps.
    creating_since       timestamptz,
    playlist_id          text,
    playlist_url         text,
    uris                 text[],
    written              integer     not null default 0,
    write_in_doubt       boolean     not null default false,
    mismatches           integer     not null default 0,

    -- Delivery: which message counts, when it was sent, when to send another.
    dispatch             integer     not null default 0,
    dispatched_at        timestamptz,
    redispatch_at        timestamptz,
    undelivered          integer     not null default 0,
    available_at         timestamptz not null default festival_now(),
    waiting_reason       text check (waiting_reason in ('rate_limit', 'quota', 'spotify_down', 'retry')),

    -- Who runs it. Every write of a run carries its epoch.
    lease_owner          text,
    lease_until          timestamptz,
    epoch                bigint      not null default 0,
    attempts             integer     not null default 0,

    cancel_requested     text check (cancel_requested in ('remove', 'keep')),
    removal              text check (removal in ('pending', 'done')),
    failure_code         text,
    failure_detail       text,
    failure_retryable    boolean,

    unique (account_id, idempotency_key)
);

create index job_of_account on job (account_id, id desc);
create index job_due on job (available_at)
    where state in ('queued', 'matching', 'building') or removal = 'pending';

create table act (
    job_id     uuid    not null references job on delete cascade,
    position   integer not null,
    name       text    not null,
    original   text    not null,
    day        text,
    stage      text,
    note       text,
    artist_id  text,
    state      text    not null default 'pending'
        check (state in ('pending', 'matched', 'unsure', 'not_found', 'skipped')),
    confidence double precision,
    reason     text,
    artist     jsonb,
    candidates jsonb   not null default '[]',
    found      jsonb   not null default '[]',
    tracks     jsonb   not null default '[]',
    dropped    integer not null default 0,
    version    bigint  not null default 1,
    primary key (job_id, position)
);

-- Every playlist that a create ever answered, also to a run that had lost its lease. Insert only.
create table created_playlist (
    job_id      uuid        not null references job on delete cascade,
    playlist_id text        not null,
    at          timestamptz not null default festival_now(),
    primary key (job_id, playlist_id)
);
