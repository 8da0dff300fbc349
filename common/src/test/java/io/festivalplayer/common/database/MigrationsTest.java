package io.festivalplayer.common.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.testing.RealPostgres;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A release migrates while the one before it, or the one after it, runs on the same database. */
class MigrationsTest {

    @RegisterExtension
    static final RealPostgres postgres = new RealPostgres();

    private static final String ONE_HOUR = """
            create or replace function spotify_window(window_ms integer) returns interval
                language sql immutable as $$ select interval '1 hour' $$
            """;

    private final JdbcClient sql =
            JdbcClient.create(new DriverManagerDataSource(postgres.url(), postgres.user(), postgres.password()));

    @BeforeEach
    void this_release_has_migrated() {
        sql.sql("drop schema public cascade; create schema public").update();
        migrations().apply();
    }

    @Test
    void what_a_newer_release_made_of_the_functions_is_not_undone_by_this_one() {
        aNewerReleaseMigrates();

        assertThat(migrations().apply()).isZero();

        assertThat(windowOf(1)).isEqualTo("01:00:00");
    }

    @Test
    void rights_that_a_newer_release_gave_are_not_taken_back_by_this_one() {
        sql.sql("drop role if exists of_both").update();
        sql.sql("create role of_both").update();
        try {
            aNewerReleaseMigrates();
            sql.sql("grant truncate on job_event to of_both").update();

            migrations().applyFor("of_both");

            assertThat(sql.sql("select has_table_privilege('of_both', 'job_event', 'truncate')")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        } finally {
            sql.sql("drop owned by of_both; drop role of_both").update();
        }
    }

    @Test
    void this_release_finds_its_shape_in_what_a_newer_one_left() {
        aNewerReleaseMigrates();

        assertThat(new Schema(sql).isCurrent()).isTrue();
    }

    @Test
    void functions_of_the_release_before_are_replaced() {
        var ours = windowOf(1);
        sql.sql(ONE_HOUR).update();
        sql.sql("update flyway_schema_history set checksum = 1 where version is null")
                .update();

        migrations().apply();

        assertThat(windowOf(1)).isEqualTo(ours).isNotEqualTo("01:00:00");
    }

    /**
     * A release is known as newer by its versions. So one that changes the functions has a version more, be there
     * nothing else in it than a line that says so; then the numbers below are its own.
     */
    @Test
    void the_functions_change_with_a_new_version_only() {
        var all = Flyway.configure()
                .dataSource(postgres.url(), postgres.user(), postgres.password())
                .load()
                .info()
                .all();
        var newest = Objects.requireNonNull(Arrays.stream(all)
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparable::compareTo)
                .orElseThrow());
        var functions = Arrays.stream(all)
                .filter(migration -> migration.getVersion() == null)
                .map(MigrationInfo::getChecksum)
                .toList();

        assertThat(Map.of(newest.getVersion(), functions)).isEqualTo(Map.of("17", List.of(1_239_571_044)));
    }

    private void aNewerReleaseMigrates() {
        sql.sql(ONE_HOUR).update();
        sql.sql("update flyway_schema_history set checksum = 1 where version is null")
                .update();
        sql.sql("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                select max(installed_rank) + 1, '999', 'of a newer release', 'SQL', 'V999__of_a_newer_release.sql', 1, 'it', 1, true
                from flyway_schema_history
                """).update();
    }

    private String windowOf(int milliseconds) {
        return sql.sql("select spotify_window(:ms)::text")
                .param("ms", milliseconds)
                .query(String.class)
                .single();
    }

    private static Migrations migrations() {
        return new Migrations(postgres.url(), postgres.user(), postgres.password());
    }
}
