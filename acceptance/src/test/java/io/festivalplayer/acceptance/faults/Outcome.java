package io.festivalplayer.acceptance.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One order and all that can be seen of it when everything is well again.
 *
 * @param name the playlist's name, which no other order has
 * @param accepted whether the gateway answered 202
 * @param wanted the tracks that the playlist must hold, in order
 * @param jobs the jobs of that name
 * @param playlists the playlists of that name in the listener's library
 */
record Outcome(String name, boolean accepted, List<String> wanted, List<SeenJob> jobs, List<SeenPlaylist> playlists) {

    /** A job as the API shows it. */
    record SeenJob(String state, Optional<String> playlistId, Optional<String> failure) {}

    /** A playlist as the sandbox keeps it. */
    record SeenPlaylist(String id, List<String> items) {}

    /** Whether no 202 came back, but the job was stored all the same. */
    boolean isRecovered() {
        return !accepted && !jobs.isEmpty();
    }

    /** What is wrong; empty when all is well. */
    Optional<Finding> finding() {
        if (jobs.isEmpty()) {
            return withoutJob();
        }
        if (jobs.size() > 1) {
            return finding(Finding.Kind.DUPLICATED, jobs.size() + " jobs");
        }
        if (playlists.size() > 1) {
            return finding(Finding.Kind.DUPLICATED, playlists.size() + " playlists");
        }
        var job = jobs.getFirst();
        if (!job.state().equals("succeeded")) {
            return finding(
                    Finding.Kind.LOST,
                    job.state() + job.failure().map(code -> " with " + code).orElse(""));
        }
        if (playlists.isEmpty()) {
            return finding(Finding.Kind.LOST, "succeeded without a playlist");
        }
        var playlist = playlists.getFirst();
        return job.playlistId().equals(Optional.of(playlist.id()))
                ? content(playlist.items())
                : finding(Finding.Kind.UNEXPECTED, "its playlist is not the one that the job names");
    }

    private Optional<Finding> withoutJob() {
        if (accepted) {
            return finding(Finding.Kind.LOST, "answered 202, and no job is there");
        }
        return playlists.isEmpty() ? Optional.empty() : finding(Finding.Kind.UNEXPECTED, "a playlist without a job");
    }

    private Optional<Finding> content(List<String> items) {
        if (items.equals(wanted)) {
            return Optional.empty();
        }
        var there = count(items);
        var due = count(wanted);
        var size = items.size() + " tracks instead of " + wanted.size();
        if (there.entrySet().stream()
                .anyMatch(entry ->
                        entry.getValue() > due.getOrDefault(entry.getKey(), 0L) && due.containsKey(entry.getKey()))) {
            return finding(Finding.Kind.DUPLICATED, "a track too often, " + size);
        }
        if (!there.keySet().containsAll(due.keySet())) {
            return finding(Finding.Kind.LOST, "tracks missing, " + size);
        }
        return finding(Finding.Kind.UNEXPECTED, "other tracks or another order, " + size);
    }

    private static Map<String, Long> count(List<String> items) {
        var counts = new HashMap<String, Long>();
        items.forEach(item -> counts.merge(item, 1L, Long::sum));
        return counts;
    }

    private Optional<Finding> finding(Finding.Kind kind, String what) {
        return Optional.of(new Finding(kind, name + ": " + what));
    }
}
