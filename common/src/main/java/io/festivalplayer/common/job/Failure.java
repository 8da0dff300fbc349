package io.festivalplayer.common.job;

/**
 * Why a job failed, in words for its listener.
 *
 * @param code a short name for programs
 * @param detail what happened and what to do
 * @param retryable whether trying again can help
 */
public record Failure(String code, String detail, boolean retryable) {

    /** No act brought a track, so there is nothing to make a playlist of. */
    public static final Failure NOTHING_FOUND = new Failure(
            "nothing_found",
            "There is no track to pick for any of these acts. Press retry to look through them and say who they are, or"
                    + " check the names and what you asked to leave out, and start again.",
            true);

    /** The listener wanted their liked songs left out, and no longer lets us see them. */
    public static final Failure LIKED_NOT_ALLOWED = new Failure(
            "scope_missing",
            "You no longer let us see your liked songs, which were to be left out. Log in again and allow it, then"
                    + " press retry.",
            true);

    /** Runs ended five times without getting anywhere. */
    public static final Failure WORKER_CRASHED = new Failure(
            "worker_crashed",
            "We stopped five times at the same place. Press retry to go on from there; if it stops again, tell us.",
            true);

    /** The listener's grant has ended or was taken back. */
    public static final Failure RECONNECT_SPOTIFY = new Failure(
            "reconnect_spotify",
            "Spotify no longer lets us act for you. Log in again, and it goes on by itself where it stopped.",
            true);

    /** What is read back stays different from what was written. */
    public static final Failure PLAYLIST_DIFFERS = new Failure(
            "playlist_differs",
            "Spotify keeps showing other tracks in the playlist than we wrote. Look at it there; retry writes it anew.",
            true);

    /** The playlist is not there any more, or never was. */
    public static final Failure PLAYLIST_GONE = new Failure(
            "playlist_gone", "The playlist is no longer among yours at Spotify. Start again to make a new one.", false);

    /** The playlist to rewrite is not there any more. */
    public static final Failure NOTHING_TO_MEND = new Failure(
            "playlist_gone",
            "The playlist is no longer among yours at Spotify. Bring it back there and press retry, or start again to"
                    + " make a new one.",
            true);

    /** The playlist to rewrite has items that could not be written again. */
    public static final Failure CANNOT_REWRITE = new Failure(
            "cannot_replace",
            "There are local files in this playlist, which we could not write again, so it is as it was. Take them out"
                    + " and press retry.",
            true);

    /** The playlist to change is someone else's. */
    public static final Failure NOT_YOURS = new Failure(
            "not_yours", "This playlist is someone else's. Choose one of your own, or make a new one.", false);

    /** The playlist to replace has items that could not be put back. */
    public static final Failure CANNOT_REPLACE = new Failure(
            "cannot_replace",
            "This playlist has items in it that could not be put back: local files, or ones that Spotify no longer"
                    + " names. Append to it, or make a new one.",
            false);
}
