-- What is counted for every estimate is found without the acts that were looked for.
create index act_pending on act (job_id) where state = 'pending';

-- The unfinished jobs of an account are found without its finished ones.
create index job_with_work_of_account on job (account_id) where has_work;
