package io.festivalplayer.gateway.job;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.festivalplayer.gateway.web.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class UnsupportedFieldsTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            options.order         | "options": {"order": "shuffle"}
            options.seed          | "options": {"seed": 1}
            options.exclude       | "options": {"exclude": ["live"]}
            options.headliners    | "options": {"headliners": {"count": 5, "tracks": 6}}
            options.maxTracks     | "options": {"maxTracks": 100}
            options.maxMinutes    | "options": {"maxMinutes": 100}
            options.leaveOutLiked | "options": {"leaveOutLiked": true}
            """)
    void what_is_not_built_yet_is_refused_by_name(String field, String asked) {
        assertThatThrownBy(() -> UnsupportedFields.refuse(order(asked)))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith(field + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"batch\": null",
                "\"playlist\": {\"name\": \"n\", \"mode\": \"create\", \"existingId\": null, \"keepOthers\": true}",
                "\"options\": {\"order\": \"lineup\", \"seed\": null, \"exclude\": [], \"headliners\": null, \"leaveOutLiked\": false}"
            })
    void the_defaults_of_the_contract_are_taken(String asked) {
        assertThatCode(() -> UnsupportedFields.refuse(order(asked))).doesNotThrowAnyException();
    }

    private JobOrder order(String asked) {
        var rest = asked.startsWith("\"lineup\"") ? "" : "\"lineup\": {\"text\": \"a\"}, ";
        var playlist = asked.startsWith("\"playlist\"") ? "" : "\"playlist\": {\"name\": \"n\"}, ";
        return json.readValue("{" + rest + playlist + asked + "}", JobOrder.class);
    }
}
