package io.festivalplayer.common.lineup;

import static io.festivalplayer.common.lineup.Readings.names;
import static io.festivalplayer.common.lineup.Readings.onlyAct;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes off a billing, and what is part of the name. */
class BillingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Four Tet (DJ set)                  ; Four Tet               ; DJ set
            DRAMA DJ SET                       ; DRAMA                  ; DJ SET
            Four Tet - DJ Set                  ; Four Tet               ; DJ Set
            Four Tet [DJ set]                  ; Four Tet               ; DJ set
            Four Tet(DJ set)                   ; Four Tet               ; DJ set
            Four Tet (DJ set                   ; Four Tet               ; DJ set
            Kiasmos (live)                     ; Kiasmos                ; live
            Kiasmos Live                       ; Kiasmos                ; Live
            KIASMOS LIVE                       ; KIASMOS                ; LIVE
            Kiasmos – live                     ; Kiasmos                ; live
            Kiasmos, live                      ; Kiasmos                ; live
            Bonobo (sunrise set)               ; Bonobo                 ; sunrise set
            Bonobo sunset set                  ; Bonobo                 ; sunset set
            Bonobo Closing DJ Set              ; Bonobo                 ; Closing DJ Set
            Bonobo (all night long)            ; Bonobo                 ; all night long
            Fallen with MC Dino                ; Fallen                 ; with MC Dino
            Fallen w/ MC Dino                  ; Fallen                 ; w/ MC Dino
            EQUIKNOXX FEAT. SHANIQUE MARIE     ; EQUIKNOXX              ; FEAT. SHANIQUE MARIE
            Kneecap ft Grian Chatten           ; Kneecap                ; ft Grian Chatten
            Kneecap (feat. Grian Chatten)      ; Kneecap                ; feat. Grian Chatten
            PERNILLE (resident DJ) (1)         ; PERNILLE               ; resident DJ
            SIGUR RÓS (IS)                     ; SIGUR RÓS              ; IS
            Nubya Garcia [UK]                  ; Nubya Garcia           ; UK
            Nubya Garcia (UK) (live)           ; Nubya Garcia           ; UK, live
            Sigur Rós (Iceland)                ; Sigur Rós              ; Iceland
            Sigur Rós - IS                     ; Sigur Rós              ; IS
            Sigur Rós 🇮🇸                       ; Sigur Rós              ; 🇮🇸
            SHYGIRL PRESENTS CLUB SHY          ; SHYGIRL                ; PRESENTS CLUB SHY
            Eric Prydz pres. HOLO              ; Eric Prydz             ; pres. HOLO
            Gary Numan performing Replicas     ; Gary Numan             ; performing Replicas
            Björk + special guests             ; Björk                  ; special guests
            Moxie hosted by Some Radio         ; Moxie                  ; hosted by Some Radio
            !!! (Chk Chk Chk)                  ; !!!                    ; Chk Chk Chk
            Live: Kiasmos                      ; Kiasmos                ; Live
            Sepultura - Last Show In Town      ; Sepultura              ; Last Show In Town
            """)
    void a_qualifier_comes_off_and_is_kept_as_a_note(String line, String name, String note) {
        var act = onlyAct(line);

        assertThat(act.name()).isEqualTo(name);
        assertThat(act.note()).contains(note);
        assertThat(act.original()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ø [PHASE]",
                "(Sandy) Alex G",
                "+/-",
                "!!!",
                "+Live+",
                ":wumpscut:",
                "-M-",
                "Live",
                "f(x)",
                "Sunn O)))",
                "¥$",
                "P!nk",
                "$uicideboy$",
                "999999999",
                "2manydjs",
                "2 Chainz",
                "50 Cent",
                "1975",
                "070 Shake",
                "N*E*R*D",
                "M.I.A.",
                "...And You Will Know Us by the Trail of Dead",
                "Godspeed You! Black Emperor",
                "Have You Ever Seen the Jane Fonda Aerobic VHS?",
                "Fred again..",
                "Chilli Beans.",
                "Mr. Hurley Und Die Pulveraffen",
                "Six Ft Under",
                "Phil Lesh & Friends",
                "MARK WITH A K",
                "Sleeping With Sirens",
                "Long Live",
                "The Others",
                "4AM Kru",
                "Lil Nas X",
                "X Ambassadors",
                "Malcolm X",
                "Crematory.de",
                "Christone \"Kingfish\" Ingram",
                "Guns N’ Roses",
                "KoЯn",
                "Sunday (1994)",
                "The Bluegrass Allstars",
                "🎸 Guitar Wolf"
            })
    void what_is_part_of_the_name_stays(String name) {
        var act = onlyAct(name);

        assertThat(act.name()).isEqualTo(name);
        assertThat(act.note()).isEmpty();
        assertThat(act.parts()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Josh Baker x Carlita               ; Josh Baker       ; Carlita
            Tomorrow X Together                ; Tomorrow         ; Together
            Neil Young + Promise of the Real   ; Neil Young       ; Promise of the Real
            Nina Kraviz vs Helena Hauff        ; Nina Kraviz      ; Helena Hauff
            Nina Kraviz vs. Helena Hauff       ; Nina Kraviz      ; Helena Hauff
            Nina Kraviz × Helena Hauff         ; Nina Kraviz      ; Helena Hauff
            """)
    void a_joint_billing_is_one_act_with_parts(String line, String one, String other) {
        var act = onlyAct(line);

        assertThat(act.name()).isEqualTo(line);
        assertThat(act.parts()).containsExactly(one, other);
    }

    @Test
    void quotes_around_nothing_stay_so_that_no_part_is_blank() {
        assertThat(onlyAct("\" \" x Björk").parts()).containsExactly("\" \"", "Björk");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Audiofreq b3b Code Black b3b Toneshifterz ; Audiofreq, Code Black, Toneshifterz
            Confidence Man (DJ) B2B Job Jobse         ; Confidence Man, Job Jobse
            Four Tet back to back Floating Points     ; Four Tet, Floating Points
            Ben UFO b2b Pearson Sound (vinyl only)    ; Ben UFO, Pearson Sound
            """)
    void back_to_back_makes_several_acts(String line, String acts) {
        assertThat(names(line)).containsExactly(acts.split(", "));
    }

    @Test
    void who_plays_back_to_back_keeps_a_note_of_its_own() {
        assertThat(Readings.read("Confidence Man (DJ) B2B Job Jobse")
                        .acts()
                        .getFirst()
                        .note())
                .contains("DJ");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "20:00 Björk",
                "20:00 – 21:15 Björk",
                "8pm - Björk",
                "8:30 PM Björk",
                "20h30 Björk",
                "20.30 Uhr Björk",
                "[20:00] Björk",
                "Björk 20:00",
                "Björk (20:00-21:15)",
                "Björk – 8pm",
                "- Björk",
                "* Björk",
                "• Björk",
                "– Björk",
                "1. Björk",
                "12) Björk",
                "Björk https://www.bjork.example/tour?x=1",
                "Björk,",
                "\"Björk\"",
                "“Björk”",
                ". Björk .",
                "| Björk |",
                "Björk   ",
                "Björk [1]"
            })
    void times_bullets_numbers_and_addresses_go_away(String line) {
        var act = onlyAct(line);

        assertThat(act.name()).isEqualTo("Björk");
        assertThat(act.note()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Four Tet (Saturday)",
                "Four Tet - Saturday",
                "Four Tet, Saturday",
                "Saturday: Four Tet",
                "Saturday 20:00 – Four Tet",
                "Saturday 20:00 Four Tet",
                "Four Tet [Saturday 20:00]"
            })
    void a_day_tag_is_the_acts_day(String line) {
        var act = onlyAct(line);

        assertThat(act.name()).isEqualTo("Four Tet");
        assertThat(act.days()).containsExactly("Saturday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Four Tet (Fri & Sat)", "Four Tet – Friday + Saturday", "Fri/Sat: Four Tet"})
    void a_tag_may_name_several_days(String line) {
        assertThat(onlyAct(line).days()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Björk @ Orange Stage", "Björk (Orange Stage)", "Björk – Orange Stage", "Björk | Orange Stage"})
    void a_stage_tag_is_the_acts_stage(String line) {
        var act = onlyAct(line);

        assertThat(act.name()).isEqualTo("Björk");
        assertThat(act.stage()).contains("Orange Stage");
    }

    @Test
    void live_is_part_of_the_name_in_a_family_of_names() {
        assertThat(names("DPR IAN\nDPR LIVE\nKiasmos Live")).containsExactly("DPR IAN", "DPR LIVE", "Kiasmos");
    }

    @Test
    void signs_that_most_lines_begin_with_are_bullets() {
        assertThat(names("🎵Björk\n🎵Robyn\n🎵 Yaeji")).containsExactly("Björk", "Robyn", "Yaeji");
        assertThat(names("-Björk\n-Robyn\n-Yaeji")).containsExactly("Björk", "Robyn", "Yaeji");
    }

    @Test
    void numbers_that_go_up_are_numbers_of_a_list() {
        assertThat(names("1 Björk\n2 2 Chainz\n3 Robyn\n4 50 Cent"))
                .containsExactly("Björk", "2 Chainz", "Robyn", "50 Cent");
    }

    @Test
    void who_is_cancelled_is_taken_with_a_warning() {
        assertThat(onlyAct("Björk (cancelled)").note()).contains("cancelled");
        assertThat(Readings.warnings("Björk (cancelled)"))
                .singleElement()
                .asString()
                .contains("Björk");
    }
}
