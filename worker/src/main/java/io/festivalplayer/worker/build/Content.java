package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.Target;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is to be in a playlist.
 *
 * @param playlistId Spotify's id
 * @param wanted our items, in order
 * @param before what was there before us and stays before ours; only known where we append
 * @param appending whether others' items stay, so that only ours are looked at
 */
record Content(String playlistId, List<String> wanted, List<String> before, boolean appending) {

    static Content of(String playlistId, ClaimedJob job) {
        return of(playlistId, job, job.wanted(), job.playlist().before().orElse(List.of()));
    }

    static Content of(String playlistId, ClaimedJob job, List<String> wanted, List<String> before) {
        var appending = job.wish().target() instanceof Target.Appending;
        return new Content(playlistId, wanted, appending ? before : List.of(), appending);
    }

    /** The part of what was read that is ours to answer for. */
    List<String> own(List<String> there) {
        if (!appending) {
            return there;
        }
        var ours = new HashSet<>(wanted);
        return there.stream().filter(ours::contains).toList();
    }

    /** An item that Spotify gives back under no URI, since it is gone there, can never be compared. */
    boolean fits(List<String> there) {
        var own = own(there);
        return own.size() == wanted.size()
                && IntStream.range(0, own.size())
                        .allMatch(i -> own.get(i).isEmpty() || own.get(i).equals(wanted.get(i)));
    }

    boolean isPrefix(List<String> own) {
        return own.size() <= wanted.size() && wanted.subList(0, own.size()).equals(own);
    }

    int total() {
        return before.size() + wanted.size();
    }
}
