package io.festivalplayer.sandbox.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.festivalplayer.sandbox.web.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveTest {

    @ParameterizedTest
    @CsvSource({
        "0, 5, 1, bcdea",
        "4, 0, 1, eabcd",
        "1, 0, 2, bcade",
        "0, 3, 2, cabde",
        "1, 2, 1, abcde",
        "1, 2, 3, abcde"
    })
    void movesARangeInFrontOfAPosition(int start, int before, int length, String expected) {
        var moved = new Move(start, before, length).of(List.of("a", "b", "c", "d", "e"));

        assertThat(String.join("", moved)).isEqualTo(expected);
    }

    @Test
    void refusesWhatIsOutside() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> new Move(4, 0, 2).of(List.of("a", "b", "c", "d", "e")));
    }
}
