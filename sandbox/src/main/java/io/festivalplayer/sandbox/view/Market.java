package io.festivalplayer.sandbox.view;

import java.util.List;
import java.util.Optional;

/**
 * Where a caller listens from. With neither a listener's country nor the parameter {@code market} everything counts as
 * unavailable (Spotify's reference of search).
 *
 * @param code ISO 3166-1 alpha-2, or empty when nothing tells
 */
public record Market(Optional<String> code) {

    /** Where nothing tells from where somebody listens; good enough for what has no tracks. */
    public static final Market UNKNOWN = new Market(Optional.empty());

    /** Where the whole catalogue is sold. */
    public static final List<String> ALL = List.of(
            "AT", "AU", "BE", "CA", "CH", "DE", "DK", "ES", "FI", "FR", "GB", "IE", "IS", "IT", "JP", "NL", "NO", "PL",
            "PT", "SE", "US");

    /** Says whether tracks can be played there. */
    public boolean plays() {
        return code.filter(ALL::contains).isPresent();
    }
}
