-- Long jobs make no calls in their first slices any more, so only short ones and people use what is kept.
alter table spotify_budget alter column reserve_percent set default 3;
update spotify_budget set reserve_percent = 3 where reserve_percent = 6;
