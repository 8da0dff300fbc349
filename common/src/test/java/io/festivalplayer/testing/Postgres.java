package io.festivalplayer.testing;

/** One running PostgreSQL, wherever it came from. */
sealed interface Postgres extends AutoCloseable permits GivenPostgres, EmbeddedServer {

    /** Creates an empty database and tells how to reach it. */
    Database create(String name);

    @Override
    void close();

    /** How to reach one database. */
    record Database(String url, String user, String password) {}
}
