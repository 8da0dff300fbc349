package io.festivalplayer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RealPostgresTest {

    @RegisterExtension
    static final RealPostgres postgres = new RealPostgres();

    @RegisterExtension
    static final RealPostgres another = new RealPostgres();

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

    private static String ask(RealPostgres postgres, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
