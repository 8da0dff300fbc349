package io.festivalplayer.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.festivalplayer.common.settings.StartRefused;
import io.festivalplayer.testing.RealPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who migrates is no superuser, and who works with the database can change its rows and nothing else. */
class ApplicationRoleTest {

    @RegisterExtension
    static final RealPostgres postgres = new RealPostgres();

    private static final String SUFFIX = HexFormat.of().toHexDigits(new Random().nextInt());
    private static final String MIGRATOR = "migrator_" + SUFFIX;
    private static final String APPLICATION = "Application " + SUFFIX;
    private static final String ACCOUNT =
            "insert into account (id, spotify_account_id, spotify_user_id) values (gen_random_uuid(), random(), 'a')";

    @BeforeAll
    static void migrate() throws SQLException {
        as(postgres.user(), "create role " + MIGRATOR + " login password 'secret'");
        as(postgres.user(), "create role \"" + APPLICATION + "\" login password 'secret'");
        as(postgres.user(), "grant create on schema public to " + MIGRATOR);
        migrations().applyFor(APPLICATION);
    }

    @AfterAll
    static void remove_the_roles() throws SQLException {
        as(postgres.user(), "drop owned by \"" + APPLICATION + "\", " + MIGRATOR);
        as(postgres.user(), "drop role \"" + APPLICATION + "\", " + MIGRATOR);
    }

    @Test
    void it_reads_and_writes_rows() {
        assertThatCode(() -> {
                    as(APPLICATION, ACCOUNT);
                    as(APPLICATION, "update account set market = 'DE'");
                    as(APPLICATION, "insert into spotify_budget (app) values ('an app')");
                    as(APPLICATION, "delete from account");
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id integer)",
                "alter table account add column mine text",
                "drop table job",
                "truncate account cascade",
                "alter table job disable trigger all",
                "create or replace function festival_now() returns timestamptz language sql as 'select now()'",
                "create schema mine",
                "create role mine superuser",
                "alter role postgres password 'mine'",
                "insert into job_move (from_state, to_state) values ('failed', 'succeeded')",
                "update job_event set by = 'mine'",
                "delete from flyway_schema_history",
                "select * from pg_authid",
                "select pg_read_file('/etc/passwd')",
                "copy account to program 'cat'"
            })
    void it_does_nothing_else(String sql) {
        assertThatThrownBy(() -> as(APPLICATION, sql))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .as("insufficient privilege")
                .isEqualTo("42501");
    }

    @Test
    void the_next_release_grants_the_same_again() {
        assertThat(migrations().applyFor(APPLICATION)).isZero();
        assertThatCode(() -> as(APPLICATION, ACCOUNT)).doesNotThrowAnyException();
    }

    @Test
    void several_gateways_may_do_so_at_once() {
        assertThatCode(() -> IntStream.range(0, 20)
                        .parallel()
                        .forEach(_ -> migrations().applyFor(APPLICATION)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_role_that_is_not_there_is_named() {
        assertThatThrownBy(() -> migrations().applyFor("nobody_" + SUFFIX))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("nobody_" + SUFFIX);
    }

    @Test
    void who_migrates_and_works_with_it_in_one_role_needs_nothing_more() {
        assertThat(migrations().applyFor(MIGRATOR)).isZero();
    }

    private static Migrations migrations() {
        return new Migrations(postgres.url(), MIGRATOR, "secret");
    }

    private static void as(String role, String sql) throws SQLException {
        var password = role.equals(postgres.user()) ? postgres.password() : "secret";
        try (var connection = DriverManager.getConnection(postgres.url(), role, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
