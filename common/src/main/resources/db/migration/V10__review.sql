-- What the listener looks at before anything is built, and what they have decided about the acts.
alter table job
    add column review       text    not null default 'never' check (review in ('never', 'when_unsure', 'always')),
    -- Whether the job has stopped for its listener, and whether they have let it go on; null before that.
    add column confirmation text    check (confirmation in ('awaited', 'given')),
    -- Acts were changed since the playlist was written.
    add column outdated     boolean not null default false,
    -- The tracks are to be chosen again before anything is written.
    add column picking      boolean not null default false,
    -- What the acts put into the playlist, in order. The list to write, uris, has besides what others put there.
    add column picked       text[],
    -- While a playlist is rewritten: what the acts have put into it before.
    add column mending      text[];

alter table act
    -- The listener has chosen the artist, whose tracks are still to be looked for.
    add column to_find      boolean not null default false,
    -- The tracks that the listener wants of it; null while the choice is ours.
    add column fixed_tracks text[],
    -- What the act was before it was left out.
    add column before_skip  text    check (before_skip in ('matched', 'unsure', 'not_found'));

create index act_to_find on act (job_id) where to_find;

-- How many reviews an account has open.
create index job_in_review on job (account_id) where state = 'review';

-- Whom a listener has chosen for a billed name by hand.
create table correction (
    account_id uuid        not null references account on delete cascade,
    name_key   text        not null,
    artist_id  text        not null,
    at         timestamptz not null default festival_now(),
    primary key (account_id, name_key)
);
