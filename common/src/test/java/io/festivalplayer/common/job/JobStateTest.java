package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JobStateTest {

    @ParameterizedTest(name = "{0} may become {1}")
    @CsvSource(delimiter = '|', textBlock = """
            QUEUED    | MATCHING FAILED CANCELLED
            MATCHING  | REVIEW BUILDING FAILED CANCELLED
            REVIEW    | BUILDING CANCELLED
            BUILDING  | REVIEW SUCCEEDED FAILED CANCELLED
            SUCCEEDED | BUILDING
            FAILED    | QUEUED
            CANCELLED | QUEUED
            """)
    void a_job_makes_these_moves_and_no_others(JobState from, String allowed) {
        var expected = Arrays.stream(allowed.split(" ")).map(JobState::valueOf).collect(Collectors.toSet());

        assertThat(JobState.values()).filteredOn(from::canBecome).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void the_predecessors_of_a_state_are_those_that_may_become_it(JobState state) {
        var expected = Arrays.stream(JobState.values())
                .filter(before -> before.canBecome(state))
                .map(JobState::code);

        assertThat(state.predecessors()).containsExactlyElementsOf(expected.toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_job_never_works_and_is_finished_at_once(JobState state) {
        assertThat(state.isWorking() && state.isFinished()).isFalse();
    }

    @Test
    void only_review_is_neither_work_nor_end() {
        assertThat(JobState.values())
                .filteredOn(state -> !state.isWorking() && !state.isFinished())
                .containsExactly(JobState.REVIEW);
    }

    @ParameterizedTest
    @EnumSource
    void a_state_is_found_by_its_name_in_the_database(JobState state) {
        assertThat(JobState.of(state.code())).isEqualTo(state);
    }
}
