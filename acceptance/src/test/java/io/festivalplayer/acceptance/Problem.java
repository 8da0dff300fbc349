package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Answer;

/** What every refusal owes the one who is refused. */
final class Problem {

    private static final String TYPE = "urn:festival-player:problem:";

    private Problem() {}

    static void assertThatIs(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString("")).isNotBlank();
        assertThat(problem.path("detail").asString("")).isNotBlank();
        assertThat(problem.path("code").asString("")).isNotBlank();
        assertThat(problem.path("type").asString(""))
                .isEqualTo(TYPE + problem.path("code").asString(""));
    }

    static void assertThatIs(int status, String code, Answer answer) {
        assertThatIs(status, answer);
        assertThat(answer.json().path("code").asString("")).isEqualTo(code);
    }
}
