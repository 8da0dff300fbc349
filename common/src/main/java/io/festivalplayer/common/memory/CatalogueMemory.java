package io.festivalplayer.common.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.festivalplayer.common.metrics.Metric;
import io.festivalplayer.common.spotify.ActSearch;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers what Spotify answered, in the database and, for a few minutes, in this process. Who is about to ask takes
 * the question first, so that it is asked once by all processes together. Safe for use by many threads; throws Spring's
 * {@code DataAccessException} when the database is away.
 */
public final class CatalogueMemory {

    private static final Duration AT_HAND = Duration.ofMinutes(5);

    private final JdbcClient sql;
    private final JsonMapper json;
    private final MemorySettings settings;
    private final UUID asker = UUID.randomUUID();
    private final Cache<Entry, ActSearch> recent;
    private final MeterRegistry meters;

    CatalogueMemory(JdbcClient sql, JsonMapper json, MemorySettings settings, MeterRegistry meters) {
        this.sql = sql;
        this.json = json;
        this.settings = settings;
        this.recent = Caffeine.newBuilder()
                .maximumSize(settings.recent())
                .expireAfterWrite(AT_HAND)
                .executor(Runnable::run)
                .build();
        this.meters = meters;
    }

    private record Entry(Question question, String market) {}

    /**
     * What is known about some questions, in one look.
     *
     * @param questions what is to be known
     * @param market the listener's market; answers differ by it
     * @return an entry for each that is answered or being asked
     */
    public Map<Question, Known> recall(Collection<Question> questions, Optional<String> market) {
        var known = new HashMap<Question, Known>();
        for (var question : questions) {
            var answer = recent.getIfPresent(entry(question, market));
            if (answer != null) {
                known.put(question, new Known.Answered(answer));
                answered("process");
            }
        }
        var others = questions.stream()
                .filter(question -> !known.containsKey(question))
                .map(Question::text)
                .distinct()
                .toArray(String[]::new);
        if (others.length > 0) {
            look(others, market, known);
        }
        return known;
    }

    /**
     * How many of some questions are answered in any market, for an estimate of what a line-up costs.
     *
     * @param questions what would be asked
     * @return the number of those that need not be
     */
    public int countKnown(Set<Question> questions) {
        return sql.sql("""
                        select count(distinct question) from catalogue_memory
                        where question = any(:questions) and expires_at > festival_now()
                        """)
                .param("questions", questions.stream().map(Question::text).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /**
     * Takes a question, to ask Spotify. Whoever does either {@linkplain #learned learns} the answer or
     * {@linkplain #giveUp gives up}; one that dies keeps others from asking for a while.
     *
     * @param question what is to be asked
     * @param market the listener's market
     * @return false if there is an answer by now, or somebody else is asking
     */
    public boolean take(Question question, Optional<String> market) {
        return sql.sql("""
                        insert into catalogue_memory as memory (question, market, asker, asking_until)
                        values (:question, :market, :asker, festival_now() + :asking * interval '1 millisecond')
                        on conflict (question, market) do update
                            set asker = excluded.asker, asking_until = excluded.asking_until
                            where coalesce(memory.expires_at <= festival_now(), true)
                              and coalesce(memory.asking_until <= festival_now(), true)
                        """)
                        .param("question", question.text())
                        .param("market", text(market))
                        .param("asker", asker)
                        .param("asking", settings.asking().toMillis())
                        .update()
                == 1;
    }

    /**
     * Asks Spotify what this process has {@linkplain #take taken}, and remembers the answer. Where there is none,
     * others may ask.
     *
     * @param question what was taken
     * @param market the listener's market
     * @param spotify asks
     * @return the answer
     */
    public ActSearch learn(Question question, Optional<String> market, Supplier<ActSearch> spotify) {
        boolean learned = false;
        try {
            var answer = spotify.get();
            learned(question, market, answer);
            learned = true;
            return answer;
        } finally {
            if (!learned) {
                giveUp(question, market);
            }
        }
    }

    /**
     * Remembers what Spotify answered; that nobody was found is remembered for a shorter time.
     *
     * @param question what was asked
     * @param market the market of the listener it was asked for
     * @param answer what was found
     */
    public void learned(Question question, Optional<String> market, ActSearch answer) {
        var keep = answer.artists().isEmpty() ? settings.notFound() : settings.found();
        sql.sql("""
                        insert into catalogue_memory (question, market, answer, expires_at)
                        values (:question, :market, :answer::jsonb, festival_now() + :keep * interval '1 millisecond')
                        on conflict (question, market) do update
                            set answer = excluded.answer, expires_at = excluded.expires_at,
                                asker = null, asking_until = null
                        """)
                .param("question", question.text())
                .param("market", text(market))
                .param("answer", json.writeValueAsString(answer))
                .param("keep", keep.toMillis())
                .update();
        recent.put(entry(question, market), answer);
        answered("spotify");
    }

    /**
     * Lets others ask what this process has taken and got no answer to.
     *
     * @param question what was taken
     * @param market the listener's market
     */
    public void giveUp(Question question, Optional<String> market) {
        sql.sql("""
                        update catalogue_memory set asker = null, asking_until = null
                        where question = :question and market = :market and asker = :asker
                        """)
                .param("question", question.text())
                .param("market", text(market))
                .param("asker", asker)
                .update();
    }

    /**
     * Removes what is too old to be used.
     *
     * @param batch how many at most
     * @return how many there were
     */
    public int forgetExpired(int batch) {
        return sql.sql("""
                        delete from catalogue_memory where (question, market) in (
                            select question, market from catalogue_memory
                            where coalesce(expires_at <= festival_now(), true)
                              and coalesce(asking_until <= festival_now(), true)
                            limit :batch for update skip locked)
                        """).param("batch", batch).update();
    }

    private void look(String[] questions, Optional<String> market, Map<Question, Known> known) {
        sql.sql("""
                        select question, case when expires_at > festival_now() then answer end as answer
                        from catalogue_memory
                        where market = :market and question = any(:questions)
                          and (expires_at > festival_now() or asking_until > festival_now())
                        """).param("market", text(market)).param("questions", questions).query(row -> {
            var question = new Question(row.getString("question"));
            known.put(question, known(entry(question, market), row.getString("answer")));
        });
    }

    private Known known(Entry entry, String answer) {
        if (answer == null) {
            return new Known.BeingAsked();
        }
        var search = json.readValue(answer, ActSearch.class);
        recent.put(entry, search);
        answered("database");
        return new Known.Answered(search);
    }

    private void answered(String from) {
        Metric.MEMORY_ANSWERS.counter("from", from).register(meters).increment();
    }

    private static Entry entry(Question question, Optional<String> market) {
        return new Entry(question, text(market));
    }

    private static String text(Optional<String> market) {
        return market.orElse("");
    }
}
