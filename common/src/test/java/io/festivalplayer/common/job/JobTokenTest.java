package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTokenTest {

    @ParameterizedTest(name = "{0} is marked {1}")
    @CsvSource({
        "00000000-0000-7000-8000-000000000000, made with Festival Player 00000000",
        "00000000-0000-7000-8000-000000000001, made with Festival Player 00000001",
        "00000000-0000-7000-8000-00ffffffffff, made with Festival Player vvvvvvvv",
        "00000000-0000-7000-bfff-ffffffffffff, made with Festival Player vvvvvvvv"
    })
    void the_last_forty_bits_of_the_job_id_are_the_token(UUID job, String sentence) {
        assertThat(JobToken.sentence(job)).isEqualTo(sentence);
    }

    @Test
    void the_same_job_always_has_the_same_mark() {
        var job = UUID.randomUUID();

        assertThat(JobToken.sentence(job)).isEqualTo(JobToken.sentence(UUID.fromString(job.toString())));
    }

    @Test
    void a_thousand_jobs_have_a_thousand_marks() {
        var marks = IntStream.range(0, 1000).mapToObj(_ -> JobToken.sentence(JobRoom.newId()));

        assertThat(marks).doesNotHaveDuplicates();
    }
}
