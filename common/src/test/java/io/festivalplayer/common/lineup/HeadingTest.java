package io.festivalplayer.common.lineup;

import static io.festivalplayer.common.lineup.Readings.names;
import static io.festivalplayer.common.lineup.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings become the day and the stage of the acts below them. */
class HeadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Friday",
                "FRIDAY",
                "Fri 28 June",
                "Friday 28th of June",
                "Friday, June 28th 2024",
                "Friday 28/6",
                "28.06.2024",
                "2024-06-28",
                "June 28",
                "28 juin",
                "Day 1",
                "DAY ONE",
                "Day 1 – Friday 28 June",
                "Freitag, 28. Juni",
                "Vendredi 28 juin",
                "Viernes 28 de junio",
                "Fredag d. 28. juni",
                "Sábado",
                "Sexta-feira",
                "Piątek 28 czerwca",
                "Пятница",
                "金曜日",
                "6月28日(金)",
                "Weekend 1"
            })
    void a_day_is_no_act_but_the_day_of_those_below(String day) {
        var act = Readings.onlyAct(day + "\nBjörk");

        assertThat(act.name()).isEqualTo("Björk");
        assertThat(act.days()).containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"== Friday ==", "--- Friday ---", "Friday:", "*Friday*", "## Friday", "[Friday]", "• Friday"})
    void a_day_may_be_set_off(String heading) {
        assertThat(Readings.onlyAct(heading + "\nBjörk").days()).containsExactly("Friday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Main Stage", "ORANGE STAGE", "Sahara Tent", "Palco Mundo", "Große Zeltbühne", "Stage 2"})
    void a_stage_is_no_act_but_the_stage_of_those_below(String stage) {
        assertThat(Readings.onlyAct(stage + "\nBjörk").stage()).contains(stage);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            West Holts:                       ; West Holts
            == The Park ==                    ; The Park
            Main Stage presented by Some Beer ; Main Stage
            """)
    void a_stage_is_known_by_how_it_is_set_off(String heading, String stage) {
        assertThat(Readings.onlyAct(heading + "\nBjörk").stage()).contains(stage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Friday – Main Stage", "Main Stage, Friday", "Main Stage (Friday)", "Friday | Main Stage | 14:00"
            })
    void a_heading_may_say_both(String heading) {
        var act = Readings.onlyAct(heading + "\nBjörk");

        assertThat(act.days()).containsExactly("Friday");
        assertThat(act.stage()).contains("Main Stage");
    }

    @Test
    void acts_may_follow_on_the_headings_line() {
        var acts = read("Friday: Björk\nSaturday: Robyn").acts();

        assertThat(acts).extracting(BilledAct::name).containsExactly("Björk", "Robyn");
        assertThat(acts).extracting(act -> act.day().orElseThrow()).containsExactly("Friday", "Saturday");
    }

    @Test
    void a_new_day_begins_without_a_stage() {
        assertThat(read("Friday\nMain Stage\nBjörk\nSaturday\nRobyn")
                        .acts()
                        .getLast()
                        .stage())
                .isEmpty();
    }

    @Test
    void a_stage_stays_on_its_day() {
        assertThat(read("Friday\nBjörk\nMain Stage\nRobyn").acts().getLast().days())
                .containsExactly("Friday");
    }

    @Test
    void the_bills_days_are_listed_in_its_order() {
        assertThat(read("Saturday\nBjörk\nSunday\nRobyn\nYaeji (Sat)").days()).containsExactly("Saturday", "Sunday");
    }

    @Test
    void a_stage_of_any_name_is_known_where_the_other_blocks_begin_with_stages() {
        var bill = "Main Stage\nBjörk\nRobyn\n\nLoop\nYaeji\nSmerz\n\nTown Tent\nTirzah\nSquid\n";

        assertThat(read(bill).acts())
                .extracting(act -> act.stage().orElse("none"))
                .containsExactly("Main Stage", "Main Stage", "Loop", "Loop", "Town Tent", "Town Tent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Taking Back Sunday",
                "Friday Pilots Club",
                "Sunday (1994)",
                "Black Friday",
                "June",
                "May",
                "One Day",
                "Broken Social Scene",
                "Two Door Cinema Club",
                "the Garden",
                "Hall & Oates",
                "Arena",
                "Vampire Weekend",
                "The Day",
                "DAY6",
                "Wednesday",
                "24/7"
            })
    void a_name_with_such_a_word_is_a_name(String name) {
        assertThat(names("Björk\n" + name)).containsExactly("Björk", name);
    }

    @Test
    void a_weekday_out_of_its_order_is_a_name() {
        var lineup = read("Thursday\nBjörk\nWednesday\nRobyn\nFriday\nYaeji\nSaturday\nSmerz");

        assertThat(lineup.acts())
                .extracting(BilledAct::name)
                .containsExactly("Björk", "Wednesday", "Robyn", "Yaeji", "Smerz");
        assertThat(lineup.days()).containsExactly("Thursday", "Friday", "Saturday");
    }

    @Test
    void a_bare_weekday_among_dates_is_a_name() {
        assertThat(read("Friday 28 June\nBjörk\nWednesday\nSaturday 29 June\nRobyn")
                        .days())
                .containsExactly("Friday 28 June", "Saturday 29 June");
    }

    @Test
    void days_may_come_again_for_each_stage() {
        var bill = "Main Stage\nFriday\nBjörk\nSaturday\nRobyn\nTown Stage\nFriday\nYaeji\nSaturday\nSmerz";

        assertThat(read(bill).acts())
                .extracting(act -> act.day().orElseThrow())
                .containsExactly("Friday", "Saturday", "Friday", "Saturday");
    }

    @Test
    void abbreviations_alone_are_days_where_there_are_several() {
        assertThat(read("Sat\nBjörk\nSun\nRobyn").days()).containsExactly("Sat", "Sun");
        assertThat(names("Björk\nSun\nRobyn")).containsExactly("Björk", "Sun", "Robyn");
    }

    @Test
    void a_long_first_line_of_a_block_is_no_stage() {
        var name = "Robyn".repeat(40);

        assertThat(names("Main Stage\nBjörk\n\n" + name + "\nYaeji")).containsExactly("Björk", name, "Yaeji");
    }

    @Test
    void a_line_of_nothing_but_signs_above_marked_acts_is_no_stage() {
        assertThat(read("🎧\n▪️ Amelie Lens\n▪️ Charlotte de Witte\n▪️ Ben Klock\n")
                        .acts())
                .allSatisfy(act -> assertThat(act.stage()).isEmpty());
    }
}
