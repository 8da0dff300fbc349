package io.festivalplayer.worker.match;

import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import java.util.List;
import java.util.Locale;

/**
 * What one answer of Spotify's says for an artist being the billed act.
 *
 * @param artist the artist
 * @param likeness how alike the names are
 * @param spelling how exactly they agree, where they are the same name
 * @param leads whether the artist is the first of the answer to the name itself
 * @param alone whether that answer has few artists
 * @param music what the answer shows of the artist's music
 * @param imitates whether the artist's name, and not the billed one, says that somebody else's music is played
 */
record Evidence(
        FoundArtist artist,
        Likeness likeness,
        Spelling spelling,
        boolean leads,
        boolean alone,
        Music music,
        boolean imitates) {

    /** Development Mode's page: an answer with fewer tracks has all there are. */
    private static final int PAGE = 10;

    private static final int FEW_ARTISTS = 3;

    /** How exactly the same name is written. */
    enum Spelling {
        /** Letter for letter, small and capital letters included, where a bill has both. */
        IDENTICAL,
        /** The same but for capital letters. */
        SAME_LETTERS,
        /** With other accents or punctuation. */
        OTHER_MARKS
    }

    /** What an answer shows of an artist's music. */
    enum Music {
        /** Some of the tracks are theirs. */
        SOME,
        /** None is, but there are more tracks than one answer holds. */
        NONE_SEEN,
        /** None is, and these are all there are of anybody. */
        NONE_AT_ALL,
        /** There are no tracks of anybody. */
        NO_TRACKS
    }

    /** Whether the name itself says that this may well be the act. */
    boolean isOfThisName() {
        return switch (likeness) {
            case SAME, STYLED, MISREAD, SLIP_IN_LONG, SLIP, SLIP_IN_SHORT, LEADER, INITIALS, ADDITION, PART -> true;
            case OTHER_SCRIPT -> leads && alone;
            case LONGER, SHORTER, UNLIKE -> false;
        };
    }

    /** One for each artist of the answer, in its order. */
    static List<Evidence> in(ActSearch search, Billing billed) {
        return search.artists().stream()
                .map(artist -> of(artist, search, billed))
                .toList();
    }

    private static Evidence of(FoundArtist artist, ActSearch search, Billing billed) {
        boolean answersTheName = search.askedAgain().isEmpty();
        return new Evidence(
                artist,
                Likeness.of(billed, artist.name()),
                spelling(billed.name(), artist.name()),
                answersTheName && search.artists().getFirst().equals(artist),
                answersTheName && search.artists().size() <= FEW_ARTISTS,
                music(artist, search),
                Billing.isImitation(artist.name()) && !Billing.isImitation(billed.name()));
    }

    private static Spelling spelling(String billed, String found) {
        if (billed.equals(found) && isMixed(billed)) {
            return Spelling.IDENTICAL;
        }
        return billed.equalsIgnoreCase(found) ? Spelling.SAME_LETTERS : Spelling.OTHER_MARKS;
    }

    /** Small letters, and capitals beyond the first: a name all in capitals, or all small, tells nothing. */
    private static boolean isMixed(String name) {
        return name.chars().skip(1).anyMatch(Character::isUpperCase) && !name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static Music music(FoundArtist artist, ActSearch search) {
        if (!search.tracksOf(artist.id()).isEmpty()) {
            return Music.SOME;
        }
        if (search.tracks().isEmpty()) {
            return Music.NO_TRACKS;
        }
        return search.tracks().size() < PAGE ? Music.NONE_AT_ALL : Music.NONE_SEEN;
    }
}
