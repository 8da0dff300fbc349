package io.festivalplayer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RealPostgresTest {

    @RegisterExtension
    static final RealPostgres postgres = new RealPostgres();

    @RegisterExtension
    static final RealPostgres another = new RealPostgres();

    @RegisterExtension
    static final RealPostgres crashing = new RealPostgres();

    @Test
    void is_the_version_that_production_runs() throws SQLException {
        assertThat(ask(postgres, "SHOW server_version")).startsWith("17.");
    }

    @Test
    void gives_each_its_own_empty_database() throws SQLException {
        assertThat(ask(postgres, "SELECT current_database()")).isNotEqualTo(ask(another, "SELECT current_database()"));
        assertThat(ask(postgres, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void keeps_what_was_committed_when_it_crashes() throws SQLException {
        assumeThat(postgres.isOurs()).as("a server that may be restarted").isTrue();
        execute("create table singer as select 'Björk' as name");

        crashing.crash();

        assertThat(ask(crashing, "select name from singer")).isEqualTo("Björk");
    }

    @Test
    void is_there_again_after_a_restart() throws SQLException {
        assumeThat(postgres.isOurs()).as("a server that may be restarted").isTrue();
        var before = ask(postgres, "select pg_postmaster_start_time()");

        postgres.restart();

        assertThat(ask(postgres, "select pg_postmaster_start_time()")).isNotEqualTo(before);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(crashing.url(), crashing.user(), crashing.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(RealPostgres postgres, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
