package io.festivalplayer.common.job;

import java.util.Optional;

/** The playlist that a job writes into. */
public sealed interface Target {

    /** One that the job makes. */
    record NewPlaylist() implements Target {}

    /**
     * One of the listener's own, whose items give way to the job's.
     *
     * @param playlistId Spotify's id
     * @param keepOthers whether items that no job of ours wrote stay, after the job's
     */
    record Replacing(String playlistId, boolean keepOthers) implements Target {}

    /**
     * One of the listener's own, at whose end the job's tracks are added.
     *
     * @param playlistId Spotify's id
     */
    record Appending(String playlistId) implements Target {}

    /**
     * The target's name in the database and the API.
     *
     * @return create, replace or append
     */
    default String mode() {
        return switch (this) {
            case NewPlaylist made -> "create";
            case Replacing replaced -> "replace";
            case Appending appended -> "append";
        };
    }

    /**
     * The playlist that was there before the job.
     *
     * @return its id; empty for a new one
     */
    default Optional<String> existing() {
        return switch (this) {
            case NewPlaylist made -> Optional.empty();
            case Replacing(var playlistId, var keepOthers) -> Optional.of(playlistId);
            case Appending(var playlistId) -> Optional.of(playlistId);
        };
    }
}
