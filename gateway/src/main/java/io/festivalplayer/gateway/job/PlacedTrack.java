package io.festivalplayer.gateway.job;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.Track;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * A track at its place in the playlist.
 *
 * @param position the place on the bill of the act that brings it
 * @param track the track
 */
record PlacedTrack(int position, Track track) {

    /** What the acts bring, in an order; what none of them brings has its place elsewhere, and is left out. */
    static List<PlacedTrack> inOrder(List<String> uris, List<Act> acts) {
        var brought = new HashMap<String, PlacedTrack>();
        for (var act : acts) {
            act.tracks().forEach(track -> brought.putIfAbsent(track.uri(), new PlacedTrack(act.position(), track)));
        }
        return uris.stream().map(brought::get).filter(Objects::nonNull).toList();
    }
}
