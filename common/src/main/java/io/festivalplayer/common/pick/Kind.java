package io.festivalplayer.common.pick;

/** What a recording is to its song; the later, the farther from the song as people know it. */
enum Kind {
    /** The song itself, also remastered, shortened for radio or with a guest. */
    SONG,
    /** Somebody else's song. */
    COVER,
    /** Another take: acoustic, a demo, a session, a version of its own name. */
    TAKE,
    /** Made anew from a recording. */
    REMIX,
    /** Played before an audience. */
    LIVE,
    /** Played faster or slower than it was recorded. */
    SPED,
    /** Without its voice. */
    INSTRUMENTAL,
    /** To sing to. */
    KARAOKE;

    /** Whether it is taken only when an act has no other song left. */
    boolean isLastResort() {
        return compareTo(SPED) >= 0;
    }
}
