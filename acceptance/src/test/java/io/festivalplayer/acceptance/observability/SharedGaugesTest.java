package io.festivalplayer.acceptance.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every process reads from the database, or from the broker, is the same in each: rules and dashboards take the
 * greatest of them, and never add them up. Which gauges these are is tested against real processes by
 * {@link ObservedIT}.
 */
class SharedGaugesTest {

    /** By which processes are told apart. */
    private static final Set<String> OF_A_PROCESS = Set.of("instance", "pod", "container", "job", "application");

    @Test
    void rules_and_dashboards_count_what_all_processes_say_once() {
        var asked = Stream.concat(Chart.askedByRules().stream(), Chart.askedByPanels().stream())
                .toList();

        assertThat(asked)
                .extracting(Chart.Asked::query)
                .anyMatch(query -> !Query.seriesIn(query).isEmpty());
        assertThat(asked)
                .allSatisfy(one -> assertThat(countedMoreThanOnce(one.query()))
                        .as(one.where() + ": " + one.query())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "festival_jobs",
                "sum(festival_jobs)",
                "sum by (state) (festival_jobs{namespace=~\"(a|b)\"}) / 2",
                "max(sum(festival_jobs))",
                "max by (instance) (festival_jobs)",
                "max by (state, application) (festival_jobs)",
                "max(festival_budget_limit) - festival_budget_used",
                "max(rate(festival_slices_seconds_count[5m])) > 1 and on (namespace) (avg_over_time(festival_jobs[5m]))",
                "avg by (queue) (festival_queue_messages)"
            })
    void what_would_count_them_more_than_once_is_found(String query) {
        assertThat(countedMoreThanOnce(query)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max(festival_jobs)",
                "sum(max by (state) (festival_jobs{state!=\"review\"}))",
                "max by (namespace) (max_over_time(festival_jobs[15m]))",
                "festival:jobs:max > 3",
                "sum(rate(festival_slices_seconds_count{task=\"festival_jobs\"}[$__rate_interval]))",
                "sum(increase(festival_messages_dropped_total[1h]))",
                "min by (instance) (festival_database_up) # festival_jobs",
                "histogram_quantile(0.5, sum by (le) (rate(festival_spotify_calls_seconds_bucket[5m])))"
            })
    void what_counts_them_once_and_what_each_process_says_of_itself_is_not_found(String query) {
        assertThat(countedMoreThanOnce(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max(festival_jobs) by (instance)",
                "max without (state) (festival_jobs)",
                "{__name__=\"festival_jobs\"}",
                "festival_jobs{state='queued'}"
            })
    void what_it_does_not_read_it_refuses(String query) {
        assertThatThrownBy(() -> Query.seriesIn(query)).hasMessageContaining("not read");
    }

    private static List<Query.Series> countedMoreThanOnce(String query) {
        return Query.seriesIn(query).stream()
                .filter(series -> SharedGauges.has(series.metric()))
                .filter(series -> series.joined()
                        .filter(join -> join.operator().equals("max"))
                        .filter(join -> join.by().stream().noneMatch(OF_A_PROCESS::contains))
                        .isEmpty())
                .toList();
    }
}
