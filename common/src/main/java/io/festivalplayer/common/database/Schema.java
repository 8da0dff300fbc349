package io.festivalplayer.common.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the database has the shape that this release needs. Safe for use by many threads. */
public final class Schema {

    private final JdbcClient sql;
    private final int needed;

    /**
     * Finds out what this release needs.
     *
     * @param sql the database to look at
     */
    public Schema(JdbcClient sql) {
        this.sql = sql;
        this.needed = newestMigration();
    }

    /**
     * Looks at the history that Flyway keeps.
     *
     * @return false when a migration of this release is missing
     * @throws org.springframework.dao.DataAccessException if the database cannot be reached
     */
    public boolean isCurrent() {
        try {
            return sql.sql("select count(*) from flyway_schema_history where success and version = :version")
                            .param("version", Integer.toString(needed))
                            .query(Integer.class)
                            .single()
                    > 0;
        } catch (BadSqlGrammarException neverMigrated) {
            return false;
        }
    }

    private static int newestMigration() {
        try {
            var files = new PathMatchingResourcePatternResolver(Schema.class.getClassLoader())
                    .getResources("classpath:db/migration/V*__*.sql");
            return Arrays.stream(files)
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow(() -> new IllegalStateException("no migrations on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the migrations", e);
        }
    }
}
