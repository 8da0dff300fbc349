-- The names inside a joint billing, such as "A x B": they take its place where nobody has the whole name.
alter table act add column parts text[];
