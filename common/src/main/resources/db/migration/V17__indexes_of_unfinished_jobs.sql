-- Of two indexes that cover the same rows PostgreSQL takes the one that looks cheaper, and while few jobs wait both look
-- alike: planned then, the count of an account's unfinished jobs, which every order needs, read those of all accounts in
-- the hour when thousands wait. So there is one index of the jobs with work, and it begins with the account. What is due,
-- whoever's it is, is found by reading this index whole: it has unfinished jobs only.
drop index job_due;
drop index job_with_work_of_account;
create index job_with_work on job (account_id, available_at) where has_work;

-- Every order was written into it, and all that it covers is covered by job_with_work and job_in_review.
drop index job_in_state;
