package io.festivalplayer.common.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The release before runs on while this one is rolled out, and after it where it is rolled back. */
class MigrationFilesTest {

    /** A new column that must be given is one that the release before does not give. */
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\bdrop\\s+(table|column|view|function|type|schema)\\b|\\brename\\s+(to|column|constraint)\\b"
                    + "|\\balter\\s+column\\s+\\w+\\s+(set\\s+not\\s+null|(set\\s+data\\s+)?type)\\b"
                    + "|\\badd\\s+column\\b(?![^,;]*\\bdefault\\b)[^,;]*\\bnot\\s+null\\b",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @MethodSource("sinceBothReleasesMayRun")
    void the_release_before_finds_all_that_it_knows(Path migration) throws IOException {
        assertThat(takenAwayBy(Files.readString(migration))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table job drop column name",
                "alter table job\n    rename column a to b",
                "DROP TABLE act",
                "drop function spotify_window(integer)",
                "alter table job alter column name type varchar(20)",
                "alter table job alter column name set not null",
                "alter table job add column wanted integer not null, add column b text"
            })
    void what_it_would_miss_is_found(String statement) {
        assertThat(takenAwayBy("-- a comment;\ncreate table a (b integer);\n" + statement + ";"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table job add column wanted boolean not null default false",
                "create table rename_me (id integer not null)",
                "drop index job_due",
                "alter table job alter column name set default 'a' -- drop table job"
            })
    void what_it_does_not_notice_is_allowed(String statement) {
        assertThat(takenAwayBy(statement)).isEmpty();
    }

    /** The first three were made before anything ran that could stay beside them. */
    static Stream<Path> sinceBothReleasesMayRun() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files
                    .filter(file -> !String.valueOf(file.getFileName()).matches("V[123]__.*"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<String> takenAwayBy(String script) {
        return Arrays.stream(script.replaceAll("--[^\n]*", "").split(";"))
                .filter(statement -> TAKES_AWAY.matcher(statement).find())
                .toList();
    }
}
