package io.festivalplayer.gateway.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.festivalplayer.gateway.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a listener asks for, as {@code POST /api/jobs} takes it. What is left out has the default of docs/http-api.md.
 *
 * @param lineup the acts
 * @param playlist the playlist to make
 * @param options how to choose tracks
 * @param review when the listener looks at doubtful acts
 * @param batch what groups it with others
 */
record JobOrder(
        @NotNull(message = "Give a line-up.") @Valid LineupOrder lineup,
        @NotNull(message = "Give a playlist name.") @Valid PlaylistOrder playlist,
        Optional<@Valid OptionsOrder> options,
        Optional<String> review,
        Optional<UUID> batch) {

    static final int NAME_LIMIT = 200;

    /**
     * The acts, as text or one by one.
     *
     * @param text a pasted bill
     * @param acts named acts, some with their artist
     * @param days only acts of these days of the bill, in the words in which its reading names them; goes with a text
     * @param whole lines of the text, or pieces, that are one act each however they look; goes with a text
     * @param headliners names of acts, as the text is read, that bring as many tracks as headliners do; goes with a
     *     text
     */
    record LineupOrder(
            Optional<String> text,
            Optional<List<@NotNull @Valid ActOrder>> acts,
            Optional<List<@NotNull(message = "Name a day.") String>> days,
            Optional<List<@NotNull(message = "Name a line.") String>> whole,
            Optional<List<@NotNull(message = "Name an act.") String>> headliners) {}

    /**
     * One named act.
     *
     * @param name as billed
     * @param artistId its Spotify id, when the listener knows it
     * @param headliner whether it brings as many tracks as headliners do
     */
    record ActOrder(
            @NotBlank(message = "An act needs a name.")
            @Size(max = NAME_LIMIT, message = "An act's name has at most 200 characters.")
            @PlainText
            String name,

            Optional<@Pattern(regexp = "[0-9A-Za-z]{22}", message = "An artist id has 22 letters and digits.") String>
                    artistId,
            Optional<Boolean> headliner) {}

    /**
     * The playlist to make.
     *
     * @param name its name
     * @param description the listener's own words
     * @param isPublic Spotify's flag
     * @param mode make a new one, or change an existing one
     * @param existingId the one to change
     * @param keepOthers whether items that are not ours stay
     */
    record PlaylistOrder(
            @NotBlank(message = "Give the playlist a name.")
            @Size(max = 100, message = "A playlist's name has at most 100 characters.")
            @PlainText
            String name,

            Optional<
                            @Size(max = 250, message = "A description has at most 250 characters.")
                            @PlainText(message = "A description is one line of text.") String>
                    description,
            @JsonProperty("public") Optional<Boolean> isPublic,
            Optional<String> mode,
            Optional<@Pattern(regexp = "[0-9A-Za-z]{22}", message = "A playlist id has 22 letters and digits.") String>
                    existingId,
            Optional<Boolean> keepOthers) {}

    /**
     * How to choose tracks.
     *
     * @param tracksPerArtist how many an act brings
     * @param order in which order they come
     * @param seed of a shuffle; the same seed makes the same order
     * @param exclude kinds of tracks to leave out
     * @param headliners more tracks for the first acts, or for marked ones
     * @param maxTracks cap on tracks
     * @param maxMinutes cap on minutes
     * @param leaveOutLiked whether liked songs are left out
     */
    record OptionsOrder(
            Optional<
                            @Min(value = 1, message = "Take 1 to 10 tracks an artist.")
                            @Max(value = 10, message = "Take 1 to 10 tracks an artist.") Integer>
                    tracksPerArtist,
            Optional<
                            @Pattern(
                                    regexp = "lineup|interleave|shuffle",
                                    message = "The order is lineup, interleave or shuffle.")
                            String>
                    order,
            Optional<Long> seed,
            Optional<
                            List<
                                    @NotNull(message = EXCLUSIONS)
                                    @Pattern(
                                            regexp = "live|remix|explicit|instrumental|karaoke|cover",
                                            message = EXCLUSIONS)
                                    String>>
                    exclude,
            Optional<@Valid HeadlinersOrder> headliners,
            Optional<
                            @Min(value = 1, message = "A playlist is limited to 1 to 5000 tracks.")
                            @Max(value = 5000, message = "A playlist is limited to 1 to 5000 tracks.") Integer>
                    maxTracks,
            Optional<
                            @Min(value = 1, message = "A playlist is limited to 1 to 20000 minutes.")
                            @Max(value = 20000, message = "A playlist is limited to 1 to 20000 minutes.") Integer>
                    maxMinutes,
            Optional<Boolean> leaveOutLiked) {

        private static final String EXCLUSIONS =
                "What can be left out is live, remix, explicit, instrumental, karaoke and cover.";
    }

    /**
     * More tracks for the first acts, and for those that are marked.
     *
     * @param count how many of the first acts; may be left out where acts are marked
     * @param tracks how many tracks each
     */
    record HeadlinersOrder(
            Optional<
                            @Min(value = 1, message = "1 to 500 acts can be headliners.")
                            @Max(value = 500, message = "1 to 500 acts can be headliners.") Integer>
                    count,

            @NotNull(message = "Say how many tracks a headliner brings.")
            @Min(value = 1, message = "Take 1 to 10 tracks of a headliner.")
            @Max(value = 10, message = "Take 1 to 10 tracks of a headliner.")
            Integer tracks) {}
}
