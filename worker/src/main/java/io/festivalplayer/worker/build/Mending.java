package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.BuildSteps;
import io.festivalplayer.common.job.BuildSteps.Mend;
import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.PlaylistNotes;
import io.festivalplayer.common.job.Target;
import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads a job's own playlist before it is rewritten, since its listener may have changed it: only what the job's acts
 * have put there gives way to what they put there now, and all else stays, after that. Where the job appended, its
 * tracks are taken out and added again. Safe to repeat until the first write of the new list.
 */
@Component
class Mending {

    private final ListenersLibrary library;
    private final PlaylistItems items;
    private final BuildSteps steps;
    private final PlaylistNotes notes;

    Mending(ListenersLibrary library, PlaylistItems items, BuildSteps steps, PlaylistNotes notes) {
        this.library = library;
        this.items = items;
        this.steps = steps;
        this.notes = notes;
    }

    Opened prepare(Slice slice) {
        var playlistId = slice.job().playlist().id().orElseThrow();
        var kept = library.find(slice, playlist -> playlist.id().equals(playlistId));
        if (kept.isEmpty()) {
            return new Opened.Not(new SliceEnd.More());
        }
        if (kept.get().isEmpty()) {
            return isTooEarly(slice)
                    ? new Opened.Not(new SliceEnd.Parked(WaitReason.RETRY, library.untilVisible(slice)))
                    : new Opened.Not(new SliceEnd.Failed(Failure.NOTHING_TO_MEND));
        }
        steps.hold(slice.job().lease(), playlistId);
        return slice.job().wish().target() instanceof Target.Appending
                ? append(slice, playlistId)
                : rewrite(slice, playlistId);
    }

    /** A new playlist may not be in the listener's library yet. */
    private boolean isTooEarly(Slice slice) {
        return slice.job().wish().target() instanceof Target.NewPlaylist
                && library.untilVisible(slice).isPositive();
    }

    private Opened append(Slice slice, String playlistId) {
        var ours = slice.job().playlist().uris();
        if (!items.takeOut(slice, playlistId, ours)) {
            return new Opened.Not(new SliceEnd.More());
        }
        return read(slice, playlistId)
                .map(there -> {
                    // What was taken out may still be shown.
                    var out = new HashSet<>(ours);
                    var before =
                            there.stream().filter(uri -> !out.contains(uri)).toList();
                    var known = new HashSet<>(before);
                    var added = slice.job().playlist().picked().stream()
                            .filter(uri -> !known.contains(uri))
                            .toList();
                    return save(slice, playlistId, new Mend(Optional.of(before), added, added));
                })
                .orElseGet(() -> new Opened.Not(new SliceEnd.More()));
    }

    private Opened rewrite(Slice slice, String playlistId) {
        return read(slice, playlistId)
                .map(there -> there.stream().anyMatch(PlaylistItems::isLocalFile)
                        ? new Opened.Not(new SliceEnd.Failed(Failure.CANNOT_REWRITE))
                        : save(slice, playlistId, mend(slice.job(), playlistId, there)))
                .orElseGet(() -> new Opened.Not(new SliceEnd.More()));
    }

    /** An item that Spotify gives back under no URI is gone there, whoever added it. */
    private Optional<List<String>> read(Slice slice, String playlistId) {
        return items.read(slice, playlistId)
                .map(there -> there.stream().filter(uri -> !uri.isEmpty()).toList());
    }

    private Mend mend(ClaimedJob job, String playlistId, List<String> there) {
        var progress = job.playlist();
        var ours = notes.ours(job.accountId(), playlistId);
        var before = new HashSet<>(there);
        // What the acts brought and the listener had already is the listener's.
        var leaving = new HashSet<>(progress.mending().orElseThrow());
        leaving.retainAll(ours);
        leaving.addAll(progress.picked());
        var others = there.stream().filter(uri -> !leaving.contains(uri)).toList();
        return new Mend(
                job.wish().target() instanceof Target.Replacing
                        ? progress.before().map(list -> withAdded(list, others))
                        : Optional.empty(),
                Stream.concat(progress.picked().stream(), others.stream()).toList(),
                progress.picked().stream()
                        .filter(uri -> ours.contains(uri) || !before.contains(uri))
                        .toList());
    }

    private static List<String> withAdded(List<String> before, List<String> others) {
        var known = new HashSet<>(before);
        var added = others.stream().filter(uri -> !known.contains(uri)).distinct();
        return Stream.concat(before.stream(), added).toList();
    }

    private Opened save(Slice slice, String playlistId, Mend mend) {
        var job = slice.job();
        return steps.mended(job.lease(), playlistId, mend)
                ? new Opened.Not(new SliceEnd.Cancelled())
                : new Opened.Ready(
                        Content.of(playlistId, job, mend.wanted(), mend.before().orElse(List.of())));
    }
}
