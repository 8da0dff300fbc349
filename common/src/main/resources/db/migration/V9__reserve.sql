-- Enough for a short job to be looked up and built at once while long ones use all the rest.
alter table spotify_budget alter column reserve_percent set default 6;
update spotify_budget set reserve_percent = 6 where reserve_percent = 5;
