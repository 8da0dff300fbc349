package io.festivalplayer.acceptance.bench.bare;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rows over HTTP, each with one statement. */
@RestController
class BareRows {

    private final JdbcClient sql;

    BareRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A row, and its body without the id. */
    record Row(UUID id, String text) {}

    record NewRow(String text) {}

    /** The token's cookie comes with any answer. */
    @GetMapping("/api/health")
    String health() {
        return "ok";
    }

    @GetMapping("/login")
    String login(HttpSession session) {
        session.setAttribute(BareSession.ATTRIBUTE, UUID.randomUUID().toString());
        return "ok";
    }

    @GetMapping("/row/{id}")
    Row get(@PathVariable UUID id) {
        return sql.sql("select id, text from bare_row where id = :id")
                .param("id", id)
                .query(Row.class)
                .single();
    }

    @PostMapping("/row")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Row post(@RequestBody NewRow given) {
        var row = new Row(UUID.randomUUID(), given.text());
        sql.sql("insert into bare_row (id, text) values (:id, :text)")
                .param("id", row.id())
                .param("text", row.text())
                .update();
        return row;
    }
}
