package io.festivalplayer.sandbox.playlist;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A playlist as the sandbox's own switches show it, with all that was written at once.
 *
 * @param id the identifier
 * @param name the name
 * @param description the description
 * @param open whether it is public
 * @param removed whether the owner took it out of their library
 * @param items the URIs in order
 * @param writes every call that was to change it, oldest first
 */
public record PlaylistRecord(
        String id,
        String name,
        String description,
        @JsonProperty("public") boolean open,
        boolean removed,
        List<String> items,
        List<Write> writes) {}
