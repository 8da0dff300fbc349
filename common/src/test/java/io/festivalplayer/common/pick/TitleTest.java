package io.festivalplayer.common.pick;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.job.JobOptions.Exclusion;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Song (Live)",
                "Song - Live",
                "Song -Live-",
                "Song [Live]",
                "Song (Live at Wembley, 1986)",
                "Song - Live at Wembley",
                "Song – Live in Berlin",
                "Song - Live From The Basement / 2012",
                "Song Live from Abbey Road",
                "Song Live at Leeds",
                "Song (Live / Remastered)",
                "Song (Acoustic Live)",
                "Song - Live; 1999",
                "Song (BBC Radio 1 Live)",
                "Song (Recorded Live at Red Rocks)",
                "Song (Live Version)",
                "Song (Live Session)",
                "Song (Live '95)",
                "Song (Live 2003)",
                "Song (En Vivo)",
                "Song - En Directo",
                "Song - Ao Vivo",
                "Song (Dal Vivo)",
                "Song (En concert à l'Olympia)",
                "Song (Live à l'Olympia)",
                "Song (Live aus Berlin)",
                "Song - MTV Unplugged",
                "Song (Na Żywo)",
                "Song (Canlı)",
                "Song (In Concert)",
                "Song（ライブ）",
                "Song (라이브)",
                "Song (现场)",
                "Song (Вживую)",
                "Song (feat. Somebody) [Live]"
            })
    void played_before_an_audience(String title) {
        assertThat(Title.of(title).kinds()).contains(Kind.LIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Live Forever",
                "Alive",
                "Still Alive (2024)",
                "Live and Let Die",
                "Long Live (Taylor's Version)",
                "Live Your Life (feat. Rihanna)",
                "Born to Live",
                "Song (Live and Let Die)",
                "Song (Live Forever)",
                "Song (Born to Live)",
                "Song (The Way I Live)",
                "Song (Live Your Life)",
                "Song - Alive",
                "Live",
                "Live Wire",
                "Oliver (Olive)",
                "Live in the Moment",
                "Song (We Live in Hope)",
                "Live It Up",
                "Deliver Me"
            })
    void a_word_of_the_song_is_no_live_version(String title) {
        assertThat(Title.of(title).kinds()).doesNotContain(Kind.LIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Song (Remix)",
                "Song - Remixed",
                "Song - Four Tet Remix",
                "Song (Four Tet Remix)",
                "Song (Tiësto Remix Edit)",
                "Song (Club Mix)",
                "Song - Fred's Mix",
                "Song (Mix)",
                "Song - Dixon Edit",
                "Song (Purple Disco Machine Rework)",
                "Song (VIP)",
                "Song (Dub)",
                "Song (Bootleg)",
                "Ignition Remix",
                "Song [RMX]",
                "Song (リミックス)",
                "Song (Ремикс)"
            })
    void made_anew_from_a_recording(String title) {
        assertThat(Title.of(title).kinds()).contains(Kind.REMIX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Song (Original Mix)",
                "Song - Radio Edit",
                "Song (Radio Mix)",
                "Song - Extended Mix",
                "Song (Edit)",
                "Song - 7\" Version",
                "Song - Single Version",
                "Song (2009 Mix)",
                "Song - Stereo Mix",
                "Song (Album Version)",
                "Song - 2011 Remaster",
                "Song (Remastered 2011)",
                "Song (feat. Somebody)",
                "Song (with Somebody)",
                "Song feat. Somebody",
                "Song (Bonus Track)",
                "Song (Deluxe)",
                "Song - From \"Frozen\"",
                "SONG",
                "Sóng"
            })
    void the_song_as_it_was_published(String title) {
        assertThat(Title.of(title)).isEqualTo(Title.of("Song"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Song (Instrumental)                  | INSTRUMENTAL
            Song - Instrumental Version          | INSTRUMENTAL
            Song (Strumentale)                   | INSTRUMENTAL
            Song (Off Vocal)                     | INSTRUMENTAL
            Song (Karaoke Version)               | KARAOKE
            Song (カラオケ)                       | KARAOKE
            Song - Originally Performed by Abba  | COVER
            Song (Made Famous By Abba)           | COVER
            Song (Abba Cover)                    | COVER
            Song (Cover of Abba)                 | COVER
            Song (Cover Version)                 | COVER
            Song - Sped Up                       | SPED
            Song (Slowed + Reverb)               | SPED
            Song (Nightcore)                     | SPED
            Song (Acoustic)                      | TAKE
            Song - Demo                          | TAKE
            Song (Taylor's Version)              | TAKE
            Song (Piano Version)                 | TAKE
            Song - Spotify Session               | TAKE
            """)
    void a_qualifier_says_what_kind_it_is(String title, Kind kind) {
        assertThat(Title.of(title)).isEqualTo(new Title(Title.of("Song").song(), Set.of(kind)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Karaoke",
                "Instrumental",
                "Cover Me",
                "Remix (I Like The)",
                "Song (Cover Me Up)",
                "Song (Run for Cover)",
                "Mixed Emotions",
                "Demons",
                "Slowed Down",
                "Song, Pt. 2",
                "Song (Part Two)",
                "(Sittin' On) The Dock of the Bay",
                "Song - Another Song"
            })
    void a_songs_name_is_no_qualifier(String title) {
        assertThat(Title.of(title).kinds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Song (Part Two)", "Song, Pt. 2", "Song - Another Song", "(No) Song", "Songs"})
    void another_song_stays_another_song(String title) {
        assertThat(Title.of(title).song()).isNotEqualTo(Title.of("Song").song());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(Live)", "[]", "- Live", "!!!", " ", "(feat. X)", "((Live))", "- - -"})
    void any_title_is_some_song(String title) {
        assertThat(Title.of(title)).isEqualTo(Title.of(title));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Live at Leeds                    | LIVE
            MTV Unplugged in New York        | LIVE
            Live                             | LIVE
            Live!                            | LIVE
            Roots (Live)                     | LIVE
            Ao Vivo em Lisboa                | LIVE
            Homework Remixes                 | REMIX
            Debut (Remixed)                  | REMIX
            Karaoke Hits, Vol. 3             | KARAOKE
            The Hits (Instrumentals)         | INSTRUMENTAL
            A Tribute to Abba                | COVER
            Covers                           | COVER
            """)
    void an_album_says_it_of_all_that_is_on_it(String album, Exclusion unwanted) {
        assertThat(Take.of(Songs.on("album", album, Songs.track("Song"))).unwantedAs())
                .containsExactly(unwanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Live Through This",
                "Long Live",
                "Born to Live",
                "LIVE.LOVE.A$AP",
                "Live, Laugh, Love",
                "Alive 2007",
                "Live It Out",
                "Undercover",
                "In the Mix of Things"
            })
    void an_album_of_such_a_name_says_nothing(String album) {
        assertThat(Take.of(Songs.on("album", album, Songs.track("Song"))).unwantedAs())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Live in the Moment", "Karaoke", "Covers"})
    void a_single_is_called_after_its_song(String title) {
        assertThat(Take.of(Songs.on("single", title, Songs.track(title))).unwantedAs())
                .isEmpty();
    }
}
