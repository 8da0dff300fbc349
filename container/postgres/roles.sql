-- The image runs it once, with a new volume. The role of gateway and workers, which the migrating one gives its rights.
\getenv password FESTIVAL_PASSWORD
create role festival login password :'password';
