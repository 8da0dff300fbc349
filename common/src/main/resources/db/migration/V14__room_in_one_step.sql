-- Whether an account has room for another job, found out and kept in the statement that stores it.

-- How many unfinished jobs an account has.
create function unfinished_jobs(of_account uuid) returns bigint
    language plpgsql stable
    as $$
begin
    return (select count(*) from job
            where account_id = of_account and has_work and state in ('queued', 'matching', 'building'));
end $$;

-- How many jobs wait for the listener, or are to come there.
create function open_reviews(of_account uuid) returns bigint
    language plpgsql stable
    as $$
begin
    return (select count(*) from job where account_id = of_account and state = 'review')
        + (select count(*) from job
           where account_id = of_account and has_work and state in ('queued', 'matching')
             and review <> 'never' and coalesce(confirmation, '') <> 'given');
end $$;

-- Two requests of an account at once cannot both be the last that fits: each waits here until the one before has
-- committed, and sees what that has stored, since a statement within a volatile function sees what was committed before
-- that statement and not only what was before the outer one. Rows that only refer to the account, such as a correction,
-- are written meanwhile.
create function has_room(for_account uuid, of_jobs bigint, is_reviewed boolean, of_reviews bigint) returns boolean
    language plpgsql volatile
    as $$
begin
    perform from account where id = for_account for no key update;
    return unfinished_jobs(for_account) < of_jobs
        and (not is_reviewed or open_reviews(for_account) < of_reviews);
end $$;
