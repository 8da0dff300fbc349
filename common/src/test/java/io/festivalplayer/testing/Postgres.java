package io.festivalplayer.testing;

/** One running PostgreSQL, wherever it came from. */
sealed interface Postgres extends AutoCloseable permits GivenPostgres, EmbeddedServer {

    /** Creates an empty database and tells how to reach it. */
    Database create(String name);

    /** Whether nobody minds when it is stopped. */
    boolean isOurs();

    /** Stops it and starts it again, on the same port and with its data; returns when it takes connections. */
    void restart(Stop how);

    @Override
    void close();

    /** How a server is told to stop, by the names of {@code pg_ctl}. */
    enum Stop {
        /** Open transactions are rolled back. */
        FAST,
        /** It ends where it is, as in a crash. */
        IMMEDIATE
    }

    /** How to reach one database. */
    record Database(String url, String user, String password) {}
}
