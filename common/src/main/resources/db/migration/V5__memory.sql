-- What Spotify answered about an act or an artist, for all listeners of a market. One row a question; who asks it just now
-- has a lease in the row, so that nobody else asks the same.
create table catalogue_memory (
    question     text not null,
    -- Empty where the listener's market is not known: Development Mode does not tell.
    market       text not null,
    answer       jsonb,
    expires_at   timestamptz,
    asker        uuid,
    asking_until timestamptz,
    primary key (question, market)
);
