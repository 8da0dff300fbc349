package io.festivalplayer.worker.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SIGUR ROS                       | Sigur Rós             | SAME
            The National                    | National              | SAME
            Simon & Garfunkel               | Simon and Garfunkel   | SAME
            Sunflowerbean                   | Sunflower Bean        | SAME
            !!!                             | !!!                   | SAME
            P!nk                            | Pink                  | STYLED
            Kesha                           | Ke$ha                 | STYLED
            Churches                        | CHVRCHES              | STYLED
            Nova Zero                       | N0va Zer0             | STYLED
            Rock and Ruin                   | Rock 'n' Ruin         | STYLED
            1999.0DDS                       | 1999.ODDS             | STYLED
            Sllent Parade                   | Silent Parade         | MISREAD
            Dusty Ternple                   | Dusty Temple          | MISREAD
            FREODIE GIBBS                   | Freddie Gibbs         | SLIP_IN_LONG
            Xavier Nakamrua                 | Xavier Nakamura       | SLIP_IN_LONG
            Urban Gardn                     | Urban Garden          | SLIP_IN_LONG
            Nervous Sbelter                 | Nervous Shelter       | SLIP_IN_LONG
            Jonas Kowalski                  | Jonas Kowolski        | SLIP
            Yoasoba                         | YOASOBI               | SLIP
            Dilit Dosanih                   | Diljit Dosanjh        | SLIP
            Biörk                           | Björk                 | SLIP_IN_SHORT
            Kurt Vile & The Violators       | Kurt Vile             | LEADER
            Jools Hartley & his Rhythm Kings| Jools Hartley         | LEADER
            Florence + The Machine          | Florence              | PART
            Neil Young + Promise of the Real| Neil Young            | PART
            QOTV                            | Queens of the Valley  | INITIALS
            Minotaurus Official             | Minotaurus            | ADDITION
            あの                             | ano                   | OTHER_SCRIPT
            Earth                           | Earth, Wind & Fire    | LONGER
            EARTHGANG UMI                   | EARTHGANG             | SHORTER
            """)
    void a_name_is_like_another(String billed, String found, Likeness likeness) {
        assertThat(Likeness.of(new Billing(billed), found)).isEqualTo(likeness);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Cam              | Camila Cabello
            Tool             | Toto
            Sub 37           | Sub 38
            999999999        | Nines
            !!!              | ???
            Blur             | Blue
            King Ferdinand   | Molasses
            """)
    void a_name_is_another(String billed, String found) {
        assertThat(Likeness.of(new Billing(billed), found)).isEqualTo(Likeness.UNLIKE);
    }
}
